using System.Text.RegularExpressions;
using ZohoOAuth.Client.Api;
using ZohoOAuth.Client.Catalog.DataCenters;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.Client.Tokens;
using ZohoOAuth.Client.Tokens.Limits;
using ZohoOAuth.Client.Tokens.Renewal;
using ZohoOAuth.Client.Trust;

namespace ZohoOAuth.Client.Diagnostics;

/// <summary>
/// Looks at a connection from its record to the API's answer, in the order in which things depend on each other. What was
/// found is a row, and never an error: a diagnosis that breaks off says less than one that goes on.
/// </summary>
internal sealed class ConnectionDiagnostics(
    DataCenterRegistry dataCenters, TrustedHosts hosts, ServerInfoEndpoint serverInfo, ServerClock serverClock, Ledger ledger, TokenManager tokens, ApiClient api)
{
    /// <summary>Zoho's signatures and lifetimes bear that much.</summary>
    private static readonly TimeSpan MaxSkew = TimeSpan.FromMinutes(1);

    private static readonly Regex ClientIdPattern = new(@"^\d{4}\.[A-Z0-9]+\z", RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(200));

    /// <summary>Any answer but one about the token proves it: an API that wants another scope has read the token too.</summary>
    private const string Probe = "/crm/v8/org";

    /// <summary>One row a check.</summary>
    internal async Task<IReadOnlyList<ZohoConnectionCheck>> RunAsync(ZohoToken token, TokenRequestContext context, CancellationToken cancellationToken) =>
    [
        Client(token),
        DataCenter(token),
        await ReachableAsync(token, context, cancellationToken).ConfigureAwait(false),
        Clock(),
        Limit(token),
        .. await GetUsableAsync(token, context, cancellationToken).ConfigureAwait(false),
    ];

    private static ZohoConnectionCheck Client(ZohoToken token)
    {
        var isWhole = ClientIdPattern.IsMatch(token.ClientId) && !SecretText.IsEmpty(token.ClientSecret);
        return new("Client", isWhole, $"{token.ClientId}{(SecretText.IsEmpty(token.ClientSecret) ? ", without a secret" : string.Empty)}",
            isWhole ? null : "Compare client id and secret with the API console, and sign in again with Connect-Zoho under the same name.");
    }

    private ZohoConnectionCheck DataCenter(ZohoToken token)
    {
        const string Name = "DataCenter";
        if (dataCenters.FindByAccountsUrl(token.AccountsUrl) is not { } server)
        {
            return new(Name, false, $"{token.AccountsUrl} is not a known data center.", "Register-ZohoDataCenter trusts one of your own for this process.");
        }

        return DataCenterHosts.IsApiDomainOf(server, token.ApiDomain)
            ? new(Name, true, $"{server.Code}: {token.AccountsUrl}, {token.ApiDomain}")
            : new(Name, false, $"{token.AccountsUrl} is '{server.Code}', but {token.ApiDomain} belongs to another data center.", "Sign in again with Connect-Zoho -DataCenter under the same name.");
    }

    /// <summary>The one question that an accounts server answers without a secret. Its answer also tells its time.</summary>
    private async Task<ZohoConnectionCheck> ReachableAsync(ZohoToken token, TokenRequestContext context, CancellationToken cancellationToken)
    {
        const string Name = "AccountsServer";
        try
        {
            var server = hosts.RequireAccounts(token.AccountsUrl, "The connection's accounts URL");
            await serverInfo.AskAsync(server, context.Trace, cancellationToken).ConfigureAwait(false);
            return new(Name, true, $"{token.AccountsUrl} answers.");
        }
        catch (ZohoOAuthException error)
        {
            return Failed(Name, error);
        }
    }

    private ZohoConnectionCheck Clock()
    {
        var skew = serverClock.Skew;
        if (!serverClock.IsLearned)
        {
            return new("Clock", true, "not compared: no answer has told Zoho's time.");
        }

        return skew.Duration() <= MaxSkew
            ? new("Clock", true, skew.Duration() < TimeSpan.FromSeconds(1) ? "agrees with Zoho's." : $"is {skew.Duration().TotalSeconds:0} seconds {Direction(skew)} Zoho's.")
            : new("Clock", false, $"is {skew.Duration():g} {Direction(skew)} Zoho's; tokens are kept alive by Zoho's time.", "Set the clock of this machine, or have it set by a time server.");
    }

    private static string Direction(TimeSpan skew) => skew > TimeSpan.Zero ? "behind" : "ahead of";

    private ZohoConnectionCheck Limit(ZohoToken token)
    {
        var row = ledger.Of(token).Single(row => row.Limit == ZohoLimit.AccessTokenRequest);
        return row.NextFree is null
            ? new("Limit", true, $"{row.Used} of {row.Maximum} token requests used.")
            : new("Limit", false, $"{row.Used} of {row.Maximum} token requests used; the next one is free at {row.NextFree:u}.", "Wait for it: Update-ZohoAccessToken -Wait. Get-ZohoTokenLimit shows all limits.");
    }

    private async Task<ZohoConnectionCheck[]> GetUsableAsync(ZohoToken token, TokenRequestContext context, CancellationToken cancellationToken)
    {
        ZohoToken alive;
        try
        {
            alive = await tokens.GetUsableAsync(token, context, cancellationToken).ConfigureAwait(false);
        }
        catch (ZohoOAuthException error)
        {
            return [Failed("RefreshToken", error)];
        }

        var (probe, answered) = await ApiAsync(alive, context, cancellationToken).ConfigureAwait(false);
        return
        [
            new("RefreshToken", probe.Passed || answered is not null, answered is null ? "not proved, because the API did not answer." : $"alive; its access token is good until {answered.ExpiresAt:u}."),
            Scope(token, answered ?? alive),
            probe,
        ];
    }

    private static ZohoConnectionCheck Scope(ZohoToken stored, ZohoToken granted)
    {
        var dropped = ScopeList.Dropped(stored.Scope, granted.Scope);
        return dropped.Length == 0
            ? new("Scope", true, string.Join(", ", granted.Scope))
            : new("Scope", false, $"not granted any more: {string.Join(", ", dropped)}.", $"Add-ZohoScope -Scope {string.Join(",", dropped)} asks for them.");
    }

    private async Task<(ZohoConnectionCheck Check, ZohoToken? Answered)> ApiAsync(ZohoToken token, TokenRequestContext context, CancellationToken cancellationToken)
    {
        const string Name = "Api";
        try
        {
            var request = new ApiRequest { Path = Probe, SkipHttpErrorCheck = true };
            var (response, used) = await api.CallAsync(request, token, context, cancellationToken).ConfigureAwait(false);
            return ApiErrors.IsDeadToken(response)
                ? (new(Name, false, $"{token.ApiDomain} does not take the access token.", "Update-ZohoAccessToken -Force; if the API refuses the new one too, sign in again with Connect-Zoho."), null)
                : (new(Name, response.Status < 500, $"{token.ApiDomain} answers (HTTP {response.Status})."), used);
        }
        catch (ZohoOAuthException error)
        {
            return (Failed(Name, error), null);
        }
    }

    private static ZohoConnectionCheck Failed(string check, ZohoOAuthException error) => new(check, false, $"{error.ErrorId}: {error.Message}", error.RecommendedAction);
}
