using System.Globalization;
using ZohoOAuth.Simulator.Hosting;

namespace ZohoOAuth.Simulator.Quickstart;

/// <summary>
/// Whether a step has done what it says, seen from both sides: what the engine holds, and what the simulated Zoho was asked.
/// A check returns what it has found, for the reader, or throws.
/// </summary>
internal sealed class QuickstartChecks(ZohoSimulator zoho)
{
    private const string TokenPath = "/oauth/v2/token";
    private const string LeadsPath = "/crm/v8/Leads";
    private const string UsersServer = QuickstartCommand.UsersDataCenter + "/accounts";

    public async Task<string> CheckAsync(QuickstartStep step, IReadOnlyList<string> errors, EngineProcess engine, CancellationToken cancellationToken)
    {
        // The last step ends with the one error that it announces.
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
            _ => throw new QuickstartException("there is no check for it"),
        };
    }

    private string Trusted(string count)
    {
        Require(count == Text(zoho.DataCenters.Count), $"{count} data centers are known");
        Require(zoho.Requests.Count() == 0, "a request was sent");
        return $"{count} more data centers are trusted in this process; nothing was sent";
    }

    private string Described(string clientId)
    {
        Require(clientId == zoho.Client.ClientId && zoho.Requests.Count() == 0, "the client is another, or a request was sent");
        return "a client is a description: still nothing was sent";
    }

    private string Consented(string redirected)
    {
        var expected = zoho.Client.RedirectUris[0];
        Require(redirected.StartsWith(expected + "?", StringComparison.Ordinal) && zoho.Requests.Count("/oauth/v2/auth") == 1, "the browser did not come back");
        return $"accepted; the browser was sent to {expected} with a one-time code";
    }

    private string Exchanged(string accountsServer)
    {
        var requests = zoho.Requests.To(TokenPath);
        Require(requests is [{ Server: UsersServer }], $"{requests.Count} exchanges, {string.Join(' ', requests.Select(request => request.Server))}");
        return $"asked at sim-us, exchanged at {accountsServer} (sim-eu), saved as 'crm'";
    }

    private string Found(string clientId, string process)
    {
        Require(clientId == zoho.Client.ClientId, "the vault holds another client");
        Require(zoho.Requests.Count(TokenPath) == 1, "a token was asked for");
        return $"process {process} has the connection from the vault, and asked Zoho for nothing";
    }

    private string Refreshed(string isNewer)
    {
        var refreshes = zoho.Requests.To(TokenPath).Count(request => request.Server == UsersServer && request.Form["grant_type"] == "refresh_token");
        Require(isNewer == bool.TrueString && refreshes == 1, $"{refreshes} refreshes");
        return "one refresh at sim-eu, and a newer access token";
    }

    private string Counted(string records)
    {
        var requests = zoho.Requests.Count(LeadsPath);
        Require(records == "450" && requests == 3, $"{records} records in {requests} requests");
        return $"{records} different records in {requests} requests: pages of 200, 200 and 50";
    }

    private string Revoked()
    {
        var revocation = zoho.Requests.SingleOrDefault(request => request.Path.Contains("/revoke", StringComparison.Ordinal));
        Require(revocation?.Server == UsersServer, "no single revocation reached the user's data center");
        Require(revocation!.Form.TryGetValue("token", out var token) && !zoho.RevokeRefreshToken(token), "the refresh token is still alive");
        return "dead at sim-eu, and gone from the vault";
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

/// <summary>Why the quickstart did not do what it says.</summary>
/// <param name="message">The reason, for the reader.</param>
internal sealed class QuickstartException(string message) : Exception(message);
