using ZohoOAuth.Client.Catalog.DataCenters;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.SignIn;

/// <summary>
/// Polls until the user has answered on another device, at the interval that Zoho requires. Continues at the user's own data
/// center when Zoho names another one.
/// Source: https://www.zoho.com/accounts/protocol/oauth/devices/polling-request.html
/// </summary>
internal sealed class DeviceFlow(
    DeviceEndpoint devices, ServerInfoEndpoint serverInfo, TokenEndpoint tokens, DataCenterRegistry dataCenters, TimeProvider clock)
{
    /// <summary>The first polling interval. Zoho's pages mention 5 and 30 seconds, so polling starts at 5 and slows down to 30.</summary>
    private static readonly TimeSpan MinInterval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan MaxInterval = TimeSpan.FromSeconds(30);

    internal Task<DeviceCode> BeginAsync(
        ZohoClient client, IReadOnlyList<string> scope, ZohoDataCenter server, Trace trace, CancellationToken cancellationToken) =>
        devices.BeginAsync(client, scope, server, trace, cancellationToken);

    /// <summary>Polls for the token. Returns it when the user has accepted.</summary>
    internal async Task<ZohoToken> WaitAsync(
        ZohoClient client, IReadOnlyList<string> scope, ZohoDataCenter server, DeviceCode code, Trace trace, CancellationToken cancellationToken)
    {
        var expiresAt = clock.GetUtcNow() + code.Lifetime;
        var interval = code.Interval > MinInterval ? code.Interval : MinInterval;
        var requested = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { server.Code };
        while (clock.GetUtcNow() + interval < expiresAt)
        {
            await Poly.DelayAsync(interval, clock, cancellationToken).ConfigureAwait(false);
            var sentAt = clock.GetTimestamp();
            if (await PollAsync(client, code, server, trace).ConfigureAwait(false) is not var (response, reply))
            {
                continue;
            }

            switch (reply.Error)
            {
                case null:
                    return tokens.Apply(TokenRequests.Template(client, scope, server), reply, sentAt);
                case "authorization_pending":
                    break;
                case "slow_down":
                    interval = Slower(interval);
                    break;
                case "other_dc":
                    server = await SwitchDataCenterAsync(server, reply.UserLocation, requested, trace, cancellationToken).ConfigureAwait(false);
                    break;
                case "access_denied":
                    throw ZohoErrors.GrantDenied(client.ClientId);
                case "expired":
                    throw ZohoErrors.DeviceCodeExpired(code.UserCode, code.Lifetime);
                default:
                    throw TokenErrors.ForExchange(DeviceEndpoint.PollRequest(client, code, server), reply.Error, response, clock.GetUtcNow());
            }
        }

        throw ZohoErrors.DeviceCodeExpired(code.UserCode, code.Lifetime);
    }

    /// <summary>
    /// The response to one poll; null when the network or the server failed. The next poll may succeed. A poll is not cancelled: its response may
    /// contain the token, which Zoho returns only once.
    /// </summary>
    private async Task<(HttpResponse Response, TokenResponse Reply)?> PollAsync(ZohoClient client, DeviceCode code, ZohoDataCenter server, Trace trace)
    {
        try
        {
            return await devices.PollAsync(client, code, server, trace, CancellationToken.None).ConfigureAwait(false);
        }
        catch (ZohoOAuthException error) when (error is { ErrorId: ErrorIds.NetworkError or ErrorIds.TimedOut } or { HttpStatus: >= 500 })
        {
            trace.Write($"A request for the token failed and will be retried: {error.Message}");
            return null;
        }
    }

    private static TimeSpan Slower(TimeSpan interval)
    {
        var slower = interval + MinInterval;
        return slower < MaxInterval ? slower : interval > MaxInterval ? interval : MaxInterval;
    }

    private async Task<ZohoDataCenter> SwitchDataCenterAsync(
        ZohoDataCenter server, string? location, HashSet<string> requested, Trace trace, CancellationToken cancellationToken)
    {
        var found = location is null ? null : await FindAsync(server, location, trace, cancellationToken).ConfigureAwait(false);
        if (found is null)
        {
            throw ZohoErrors.UntrustedHost(location ?? "(nowhere)", "The user_location in Zoho's answer");
        }

        trace.Write($"The user belongs to the data center '{found.Code}'. Polling continues at {found.AccountsUrl}.");
        return requested.Add(found.Code)
            ? found
            : throw ZohoErrors.UnexpectedResponse(
                new Uri(server.AccountsUrl + WireNames.DeviceTokenPath), $"other_dc, although '{found.Code}' already answered the same");
    }

    /// <summary>
    /// The data center of a location, which must be Zoho's if the server is. A registered data center can also send "eu" and mean one of its own group, so
    /// its list is requested.
    /// </summary>
    private async Task<ZohoDataCenter?> FindAsync(ZohoDataCenter server, string location, Trace trace, CancellationToken cancellationToken)
    {
        ZohoDataCenter? found;
        if (dataCenters.IsRegistered(server))
        {
            var sisters = await serverInfo.GetAsync(server, trace, cancellationToken).ConfigureAwait(false);
            var url = sisters.FirstOrDefault(sister => string.Equals(sister.Key, location, StringComparison.OrdinalIgnoreCase)).Value;
            found = url is null ? null : dataCenters.FindByAccountsUrl(url);
        }
        else
        {
            found = dataCenters.Find(location);
        }

        return found is not null && dataCenters.AreSisters(server, found) ? found : null;
    }
}
