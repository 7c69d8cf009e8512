using System.Text.RegularExpressions;
using ZohoOAuth.Client.Api;
using ZohoOAuth.Client.Catalog.DataCenters;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Tokens.Limits;
using ZohoOAuth.Client.Tokens.Renewal;
using ZohoOAuth.Client.Tokens;
using ZohoOAuth.Client.Trust;

namespace ZohoOAuth.Client.Diagnostics;

/// <summary>
/// Checks a connection, from its record to a response of the API, in the order of dependencies. A failed check becomes a row and not an error, so
/// that the remaining checks run.
/// </summary>
internal sealed class ConnectionDiagnostics(
    DataCenterRegistry dataCenters,
    TrustedHosts hosts,
    ServerInfoEndpoint serverInfo,
    ServerClock serverClock,
    Ledger ledger,
    TokenManager tokens,
    ApiClient api)
{
    /// <summary>The maximum clock skew that causes no problems.</summary>
    private static readonly TimeSpan MaxSkew = TimeSpan.FromMinutes(1);

    private static readonly Regex ClientIdPattern = new(@"^\d{4}\.[A-Z0-9]+\z", RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(200));

    /// <summary>
    /// The path for the test request. Any response except an invalid-token error proves that the token is valid, even an error about a missing scope.
    /// </summary>
    private const string Probe = "/crm/v8/org";

    /// <summary>Runs all checks. Returns one row for each.</summary>
    internal async Task<IReadOnlyList<ZohoConnectionCheck>> RunAsync(ZohoToken token, TokenRequestContext context, CancellationToken cancellationToken) =>
    [
        Client(token),
        DataCenter(token),
        await ReachableAsync(token, context, cancellationToken).ConfigureAwait(false),
        Clock(),
        Limit(token),
        .. await CheckTokenAsync(token, context, cancellationToken).ConfigureAwait(false),
    ];

    private static ZohoConnectionCheck Client(ZohoToken token)
    {
        var isWhole = ClientIdPattern.IsMatch(token.ClientId) && !SecretText.IsEmpty(token.ClientSecret);
        return new("Client", isWhole, $"{token.ClientId}{(SecretText.IsEmpty(token.ClientSecret) ? ", without a secret" : string.Empty)}",
            isWhole ? null : "Compare the client ID and the client secret with the API console. Then sign in again with Connect-Zoho and the same name.");
    }

    private ZohoConnectionCheck DataCenter(ZohoToken token)
    {
        const string Name = "DataCenter";
        if (dataCenters.FindByAccountsUrl(token.AccountsUrl) is not { } server)
        {
            return new(
                Name, false, $"{token.AccountsUrl} is not a known data center.", "If the data center is your own, trust it with Register-ZohoDataCenter.");
        }

        return hosts.IsApiDomain(token.ApiDomain, token.AccountsUrl)
            ? new(Name, true, $"{server.Code}: {token.AccountsUrl}, {token.ApiDomain}")
            : new(
                Name, false,
                $"{token.AccountsUrl} is '{server.Code}', but {token.ApiDomain} belongs to another data center.",
                "Sign in again with Connect-Zoho -DataCenter and the same name.");
    }

    /// <summary>Sends a request that needs no secret. Its response also contains the server's time.</summary>
    private async Task<ZohoConnectionCheck> ReachableAsync(ZohoToken token, TokenRequestContext context, CancellationToken cancellationToken)
    {
        const string Name = "AccountsServer";
        try
        {
            var server = hosts.RequireAccounts(token.AccountsUrl, "The connection's accounts URL");
            await serverInfo.GetAsync(server, context.Trace, cancellationToken).ConfigureAwait(false);
            return new(Name, true, $"{token.AccountsUrl} responds.");
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
            return new("Clock", true, "not compared, because no response contained Zoho's time.");
        }

        return skew.Duration() <= MaxSkew
            ? new(
                "Clock",
                true,
                skew.Duration() < TimeSpan.FromSeconds(1) ? "agrees with Zoho's." : $"is {skew.Duration().TotalSeconds:0} seconds {Direction(skew)} Zoho's.")
            : new(
                "Clock", false,
                $"is {skew.Duration():g} {Direction(skew)} Zoho's. The module uses Zoho's time for tokens.",
                "Correct the clock of this machine, for example with a time server.");
    }

    private static string Direction(TimeSpan skew) => skew > TimeSpan.Zero ? "behind" : "ahead of";

    private ZohoConnectionCheck Limit(ZohoToken token)
    {
        var row = ledger.GetLimits(token).Single(row => row.Limit == ZohoLimit.AccessTokenRequest);
        return row.NextFree is null
            ? new("Limit", true, $"{row.Used} of {row.Maximum} token requests used.")
            : new(
                "Limit", false,
                $"{row.Used} of {row.Maximum} token requests used. The next one is possible at {LocalTime.Of(row.NextFree.Value)}.",
                "Wait with Update-ZohoAccessToken -Wait. Get-ZohoTokenLimit shows all limits.");
    }

    private async Task<ZohoConnectionCheck[]> CheckTokenAsync(ZohoToken token, TokenRequestContext context, CancellationToken cancellationToken)
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
            new(
                "RefreshToken",
                probe.Passed || answered is not null,
                answered is null ? "not tested, because the API did not respond." : $"valid. Its access token expires at {LocalTime.Of(answered.ExpiresAt)}."),
            Scope(token, answered ?? alive),
            probe,
        ];
    }

    private static ZohoConnectionCheck Scope(ZohoToken stored, ZohoToken granted)
    {
        var dropped = ScopeList.Missing(stored.Scope, granted.Scope);
        return dropped.Length == 0
            ? new("Scope", true, string.Join(", ", granted.Scope))
            : new(
                "Scope", false, $"no longer granted: {string.Join(", ", dropped)}.", $"Add them again with Add-ZohoScope -Scope {string.Join(",", dropped)}.");
    }

    private async Task<(ZohoConnectionCheck Check, ZohoToken? Answered)> ApiAsync(
        ZohoToken token, TokenRequestContext context, CancellationToken cancellationToken)
    {
        const string Name = "Api";
        try
        {
            var request = new ApiRequest { Path = Probe, SkipHttpErrorCheck = true };
            var (response, used) = await api.CallAsync(request, token, context, cancellationToken).ConfigureAwait(false);
            return ApiErrors.IsInvalidToken(response)
                ? (Rejected(Name, token), null)
                : (new(Name, response.Status < 500, $"{token.ApiDomain} responds (HTTP {response.Status})."), used);
        }
        catch (ZohoOAuthException error)
        {
            return (Failed(Name, error), null);
        }
    }

    private static ZohoConnectionCheck Rejected(string check, ZohoToken token) => new(
        check, false,
        $"{token.ApiDomain} rejects the access token.",
        $"Run Update-ZohoAccessToken -Force. If the API also rejects the new token, sign in again: {SignInAdvice.Command(token)}.");

    private static ZohoConnectionCheck Failed(string check, ZohoOAuthException error) =>
        new(check, false, $"{error.ErrorId}: {error.Message}", error.RecommendedAction);
}
