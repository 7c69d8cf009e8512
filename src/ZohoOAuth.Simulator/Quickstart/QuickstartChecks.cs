using System.Globalization;
using ZohoOAuth.Simulator.Hosting;

namespace ZohoOAuth.Simulator.Quickstart;

/// <summary>
/// Checks that a step did what it says, in the engine and in the requests that the simulated Zoho received.
/// A check returns its finding as text, or throws.
/// </summary>
internal sealed class QuickstartChecks(ZohoSimulator zoho)
{
    private const string TokenPath = "/oauth/v2/token";
    private const string LeadsPath = "/crm/v8/Leads";
    private const string UsersServer = QuickstartCommand.UsersDataCenter + "/accounts";

    public async Task<string> CheckAsync(QuickstartStep step, IReadOnlyList<string> errors, EngineProcess engine, CancellationToken cancellationToken)
    {
        // The last step ends with an expected error.
        Require(step.Number == 8 ? errors is ["TokenNotFound"] : errors.Count == 0, $"errors: {(errors.Count == 0 ? "none" : string.Join(", ", errors))}");
        Task<string> Value(string expression) => engine.EvaluateAsync(expression, cancellationToken);
        return step.Number switch
        {
            1 => Trusted(await Value("@(Get-ZohoDataCenter sim-*).Count")),
            2 => Described(await Value("$client.ClientId")),
            3 => Consented(await Value("$redirected")),
            4 => Exchanged(await Value("$grant.AccountsServer")),
            5 => Found(await Value("$token.ClientId"), await Value("$PID")),
            6 => Refreshed(await Value("$renewed.IssuedAt -gt $token.IssuedAt")),
            7 => Counted(await Value("[System.Collections.Generic.HashSet[string]]::new([string[]] $leads.id).Count")),
            8 => Revoked(),
            _ => throw new QuickstartException("there is no check for this step"),
        };
    }

    private string Trusted(string count)
    {
        Require(count == Text(zoho.DataCenters.Count), $"{count} data centers are trusted");
        Require(zoho.Requests.Count() == 0, "a request was sent");
        return $"{count} more data centers are trusted in this process; no request was sent";
    }

    private string Described(string clientId)
    {
        Require(clientId == zoho.Client.ClientId && zoho.Requests.Count() == 0, "the client id is different, or a request was sent");
        return "the client is an object in memory; no request was sent";
    }

    private string Consented(string redirected)
    {
        var expected = zoho.Client.RedirectUris[0];
        var isRedirected = redirected.StartsWith(expected + "?", StringComparison.Ordinal);
        Require(isRedirected && zoho.Requests.Count("/oauth/v2/auth") == 1, "the browser was not redirected");
        return $"accepted; the browser was redirected to {expected} with a one-time code";
    }

    private string Exchanged(string accountsServer)
    {
        var requests = zoho.Requests.To(TokenPath);
        Require(requests is [{ Server: UsersServer }], $"{requests.Count} exchanges, {string.Join(' ', requests.Select(request => request.Server))}");
        return $"consent at sim-us, exchange at {accountsServer} (sim-eu), saved as 'crm'";
    }

    private string Found(string clientId, string process)
    {
        Require(clientId == zoho.Client.ClientId, "the connection in the vault has another client id");
        Require(zoho.Requests.Count(TokenPath) == 1, "a token was requested");
        return $"process {process} read the connection from the vault; no request was sent";
    }

    private string Refreshed(string isNewer)
    {
        var refreshes = zoho.Requests.To(TokenPath).Count(request => request.Server == UsersServer && request.Form["grant_type"] == "refresh_token");
        Require(isNewer == bool.TrueString && refreshes == 1, $"{refreshes} refreshes");
        return "one refresh at sim-eu; the access token is newer";
    }

    private string Counted(string records)
    {
        var requests = zoho.Requests.Count(LeadsPath);

        // The page after the last one can be requested before the last one says that it is the last.
        Require(records == "450" && requests is 3 or 4, $"{records} records in {requests} requests");
        return $"{records} different records in 3 pages, with 200, 200 and 50 records";
    }

    private string Revoked()
    {
        var revocation = zoho.Requests.SingleOrDefault(request => request.Path.Contains("/revoke", StringComparison.Ordinal));
        Require(revocation?.Server == UsersServer, "the user's data center did not receive exactly one revocation");
        Require(revocation!.Form.TryGetValue("token", out var token) && !zoho.RevokeRefreshToken(token), "the refresh token is still valid");
        return "revoked at sim-eu, and removed from the vault";
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Require(bool condition, string otherwise)
    {
        if (!condition)
        {
            throw new QuickstartException(otherwise);
        }
    }
}

/// <summary>A step of the quickstart did not show what it promises.</summary>
internal sealed class QuickstartException(string message) : Exception(message);
