using System.Text.Json;
using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Identity;
using ZohoOAuth.Simulator.Tokens;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Accounts;

/// <summary>
/// The <c>self_client.json</c> that the API console offers for download, as it was captured: the scopes are an array, the time
/// is when the code dies, and no data center is named
/// (https://www.zoho.com/accounts/protocol/oauth/self-client/authorization-code-flow.html).
/// </summary>
internal static class SelfClientFile
{
    public static string Write(SimulatedClient client, IReadOnlyList<string> scope, SimulatedDataCenter dataCenter, TimeSpan lifetime)
    {
        if (client.Type != ClientType.SelfClient)
        {
            throw new ArgumentException("The console makes codes for self clients alone.", nameof(client));
        }

        Grant grant = dataCenter.Tokens.Issue(new AuthorizationRequest(client, scope, RedirectUri: null)
        {
            Offline = true,
            PromptsConsent = true,
            CodeLifetime = lifetime,
        });
        return JsonSerializer.Serialize(
            new
            {
                scope,
                expiry_time = grant.ExpiresAt.ToUnixTimeMilliseconds(),
                client_id = client.ClientId,
                client_secret = client.SecretFor(dataCenter.Code),
                code = grant.Code,
                grant_type = "authorization_code",
            },
            JsonAnswer.Options);
    }
}
