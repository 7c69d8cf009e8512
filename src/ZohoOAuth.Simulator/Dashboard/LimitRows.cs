using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Metering;
using ZohoOAuth.Simulator.Settings;
using ZohoOAuth.Simulator.Tokens;

namespace ZohoOAuth.Simulator.Dashboard;

/// <summary>The limits, and who has used how much of each.</summary>
internal sealed class LimitRows(SimulatorSettings settings, PerDataCenter<TokenStore> tokens, ApiMeters meters, DataCenterDirectory dataCenters)
{
    private const int MaxUses = 8;

    public IReadOnlyList<object> Read()
    {
        var limits = settings.Limits;
        var budget = settings.ApiBudget;
        var uses = dataCenters.All.SelectMany(dataCenter => tokens.Of(dataCenter).Uses().Select(use => (dataCenter, use))).ToArray();
        var api = meters.Used().ToArray();
        return
        [
            OfTokens("Grants", "one client and user", nameof(limits.Grants), limits.Grants, limits.Window, uses),
            OfTokens("Access token requests", "one refresh token", nameof(limits.AccessTokenRequests), limits.AccessTokenRequests, limits.Window, uses),
            OfTokens("Refresh token requests", "one client and user", nameof(limits.RefreshTokenRequests), limits.RefreshTokenRequests, limits.Window, uses),
            OfTokens("Live access tokens", "one refresh token", nameof(limits.LiveAccessTokens), limits.LiveAccessTokens, null, uses),
            OfTokens("Refresh tokens", "one client and user", nameof(limits.RefreshTokens), limits.RefreshTokens, null, uses),
            OfApi("API requests", budget.Requests, budget.Window, api.Select(used => (used.DataCenter, used.Requests))),
            OfApi("API credits", budget.DayCredits, ApiMeter.Day, api.Select(used => (used.DataCenter, used.Credits))),
        ];
    }

    private static object OfTokens(
        string name, string of, string limit, int max, TimeSpan? window, IEnumerable<(SimulatedDataCenter DataCenter, LimitUse Use)> uses) =>
        Row(name, of, max, window, uses.Where(use => use.Use.Limit == limit).Select(use => (use.DataCenter, SecretMask.Text(use.Use.Of), use.Use.Used)));

    private static object OfApi(string name, int? max, TimeSpan window, IEnumerable<(SimulatedDataCenter DataCenter, int Used)> uses) =>
        Row(name, "one data center", max, window, uses.Where(use => use.Used > 0).Select(use => (use.DataCenter, "", use.Used)));

    private static object Row(
        string name, string of, int? max, TimeSpan? window, IEnumerable<(SimulatedDataCenter DataCenter, string Of, int Used)> uses)
    {
        var all = uses.OrderByDescending(use => use.Used).ToArray();
        return new
        {
            name,
            of,
            max,
            windowSeconds = window?.TotalSeconds,
            uses = all.Take(MaxUses).Select(use => new { dataCenter = use.DataCenter.Code, of = use.Of, used = use.Used }),
            more = Math.Max(0, all.Length - MaxUses),
        };
    }
}
