using System.Text.RegularExpressions;
using ZohoOAuth.Client.Catalog.DataCenters;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Tokens;
using ZohoOAuth.Client.Tokens.Limits;
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
    TokenChecks tokenChecks)
{
    /// <summary>The maximum clock skew that causes no problems.</summary>
    private static readonly TimeSpan MaxSkew = TimeSpan.FromMinutes(1);

    private static readonly Regex ClientIdPattern = new(@"^\d{4}\.[A-Z0-9]+\z", RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(200));

    /// <summary>Runs all checks. Returns one row for each.</summary>
    internal async Task<IReadOnlyList<ZohoConnectionCheck>> RunAsync(ZohoToken token, TokenRequestContext context, CancellationToken cancellationToken)
    {
        var accountsServer = await ReachableAsync(token, context, cancellationToken).ConfigureAwait(false);
        var tokenRows = await tokenChecks.RunAsync(token, context, cancellationToken).ConfigureAwait(false);
        return [Client(token), DataCenter(token), accountsServer, Clock(), Limit(token, isUsable: tokenRows.All(row => row.Passed)), .. tokenRows];
    }

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
            return TokenChecks.Failed(Name, error);
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

    /// <summary>A connection that works does not need a token request before its access token expires, so a used-up limit is only a warning.</summary>
    private ZohoConnectionCheck Limit(ZohoToken token, bool isUsable)
    {
        var row = ledger.GetLimits(token).Single(row => row.Limit == ZohoLimit.AccessTokenRequest);
        var used = $"{row.Used} of {row.Maximum} token requests used.";
        return row.NextFree is null
            ? new("Limit", true, used)
            : new(
                "Limit",
                isUsable,
                $"{used} The next one is possible at {LocalTime.Of(row.NextFree.Value)}.",
                isUsable
                    ? "Omit -Force at Update-ZohoAccessToken. Get-ZohoTokenLimit shows all limits."
                    : "Wait with Update-ZohoAccessToken -Wait. Get-ZohoTokenLimit shows all limits.",
                isWarning: isUsable);
    }
}
