using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Identity;
using ZohoOAuth.Simulator.Settings;
using ZohoOAuth.Simulator.Tokens;

namespace ZohoOAuth.Simulator.Accounts;

/// <summary>Makes authorization codes without a consent page, as the API console does for a self client.</summary>
internal sealed class ApiConsole(ClientRegistry clients, DataCenterDirectory dataCenters, PerDataCenter<TokenStore> tokens, SimulatorSettings settings)
{
    public string IssueGrant(
        SimulatedClient client,
        string scope,
        string? dataCenter,
        string? redirectUri,
        bool offline = true,
        CodeChallenge? challenge = null)
    {
        redirectUri ??= client.RedirectUris is [var first, ..] ? first : null;
        return tokens.Of(dataCenters.Get(dataCenter)).IssueGrant(Request(client, scope, redirectUri is "" ? null : redirectUri) with
        {
            Offline = offline,
            Challenge = challenge,
        }).Code;
    }

    public string IssueSelfClientFile(string scope, string? dataCenter, TimeSpan? lifetime, SimulatedClient? client = null)
    {
        client ??= clients.SelfClient;
        if (client.Type != ClientType.SelfClient)
        {
            throw new ArgumentException("The API console issues codes for self clients only.", nameof(client));
        }

        var home = dataCenters.Get(dataCenter);
        var grant = tokens.Of(home).IssueGrant(Request(client, scope, redirectUri: null) with
        {
            Offline = true,
            CodeLifetime = lifetime ?? settings.Limits.SelfClientGrantLifetime,
        });
        return SelfClientFile.Write(grant, home);
    }

    private AuthorizationRequest Request(SimulatedClient client, string scope, string? redirectUri) =>
        new(client, settings.WithoutDropped(ScopeGrammar.Split(scope)), redirectUri) { PromptsConsent = true };
}
