using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Identity;
using ZohoOAuth.Simulator.Settings;
using ZohoOAuth.Simulator.Tokens;

namespace ZohoOAuth.Simulator.Consents;

/// <summary>
/// Validates an authorization request. An invalid one gets an error page, because Zoho does not redirect these errors to
/// the client (https://www.zoho.com/accounts/protocol/oauth/web-apps/authorization.html).
/// </summary>
internal sealed class AuthorizationCheck(ClientRegistry clients, SimulatorSettings settings, string responseType)
{
    private const string InvalidClient = "Invalid Client";
    private const string InvalidResponseType = "Invalid response type";
    private const string InvalidRedirectUri = "Invalid Redirect Uri";
    private const string InvalidScope = "Invalid OAuth scope";

    public (AuthorizationRequest? Request, string Error) Validate(IQueryCollection query, SimulatedDataCenter dataCenter)
    {
        if (clients.Find(query["client_id"], dataCenter) is not { } client)
        {
            return (null, InvalidClient);
        }

        var redirectUri = query["redirect_uri"].ToString();
        var scope = ScopeGrammar.Split(query["scope"].ToString());
        var error =
            query["response_type"] != responseType ? InvalidResponseType
            : !client.RedirectUris.Contains(redirectUri) ? InvalidRedirectUri
            : scope.Count == 0 || !scope.All(ScopeGrammar.IsKnown) ? InvalidScope
            : null;
        return error is null ? (Read(query, client, scope, redirectUri), "") : (null, error);
    }

    private AuthorizationRequest Read(IQueryCollection query, SimulatedClient client, IReadOnlyList<string> scope, string redirectUri) =>
        new(client, settings.WithoutDropped(scope), redirectUri)
        {
            Offline = query["access_type"] == "offline",
            PromptsConsent = query["prompt"] == "consent",
            State = query.TryGetValue("state", out var state) ? state.ToString() : null,
            Challenge = CodeChallenge.From(query["code_challenge"], query["code_challenge_method"]),
        };
}
