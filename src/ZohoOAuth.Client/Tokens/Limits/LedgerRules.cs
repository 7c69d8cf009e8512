using ZohoOAuth.Client.Errors;

namespace ZohoOAuth.Client.Tokens.Limits;

/// <summary>Decides from the counts of a client whether Zoho would reject the next request.</summary>
internal sealed class LedgerRules(LedgerStore store, LimitTable limits)
{
    /// <summary>The key of a block that applies to the whole client, and not to one credential.</summary>
    private const string WholeClient = "*";

    /// <summary>The maximum lead of another process's clock, in milliseconds. A later time was written with a wrong clock and is ignored.</summary>
    private const long MaxClockLead = 60_000;

    /// <summary>How many requests of the current window are used, and when the next one is allowed; null when one is allowed now.</summary>
    internal (int Used, DateTimeOffset? NextFree) Count(ZohoLimit limit, IEnumerable<long> times)
    {
        var row = limits[limit];
        var window = (long)row.Window!.Value.TotalMilliseconds;
        var recent = times.Where(at => at > store.Now - window && at <= store.Now + MaxClockLead).OrderBy(at => at).ToList();
        return (recent.Count, recent.Count < row.Maximum ? null : DateTimeOffset.FromUnixTimeMilliseconds(recent[recent.Count - row.Maximum] + window));
    }

    internal void RequireBelowLimit(ZohoLimit limit, IEnumerable<long> times, string subject)
    {
        if (Count(limit, times) is { NextFree: { } nextFree } count)
        {
            throw ZohoErrors.LimitReached(subject, limit, count.Used, limits[limit].Window!.Value, nextFree);
        }
    }

    internal void RequireNotBlocked(LedgerRecord record, CredentialId? credential, string subject)
    {
        if (BlockedUntil(record, credential) is { } until)
        {
            throw ZohoErrors.BlockedUntil(subject, until, isSignIn: credential is null);
        }
    }

    /// <summary>
    /// The end of a block; null when there is none. A block lasts one window. One that ends more than two windows from now was written with a wrong
    /// clock.
    /// </summary>
    internal DateTimeOffset? BlockedUntil(LedgerRecord record, CredentialId? credential) =>
        record.Blocked.TryGetValue(KeyOf(credential), out var until)
            && until > store.Now
            && until <= store.Now + (2 * (long)ZohoErrors.LimitWindow.TotalMilliseconds)
            ? DateTimeOffset.FromUnixTimeMilliseconds(until)
            : null;

    /// <summary>The key of a block: of one credential, or of the whole client.</summary>
    internal static string KeyOf(CredentialId? credential) => credential?.ToString() ?? WholeClient;
}
