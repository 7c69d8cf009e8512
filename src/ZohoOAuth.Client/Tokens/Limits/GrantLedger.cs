using System.Security;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Tokens.Limits;

/// <summary>
/// Counts the grants of a client, for all processes of the user together, and knows which codes are used. Zoho counts a grant when it issues it, so the
/// module counts it when its redirect arrives. Source: the FAQ, "1. Validity" and "2. Token Limit"
/// </summary>
internal sealed class GrantLedger(LedgerStore store, LimitTable limits)
{
    private readonly LedgerRules _rules = new(store, limits);

    /// <summary>Throws when Zoho would not issue another grant. The user should know this before the consent.</summary>
    internal void RequireGrantAllowed(ClientKey client)
    {
        _rules.RequireBelowLimit(ZohoLimit.Grant, store.Read(client).Grants, SubjectOf(client));
        RequireRefreshTokenAllowed(client);
    }

    /// <summary>The same for a sign-in on another device, which gets a refresh token without a grant.</summary>
    internal void RequireRefreshTokenAllowed(ClientKey client) => RequireRefreshTokenAllowed(client, store.Read(client));

    /// <summary>Counts a grant whose redirect arrived. The same code counts once.</summary>
    internal Task CountAsync(ClientKey client, SecureString code, Trace trace) => store.ChangeAsync(client, record => EntryOf(record, code), trace);

    /// <summary>
    /// Prepares the exchange of a code. Throws when the code is used, or when Zoho would reject the exchange. A code from the API console is counted here,
    /// because its creation is not visible to the module. Returns the skew of the clock with which the grant was counted.
    /// </summary>
    internal async Task<TimeSpan> BeginExchangeAsync(ClientKey client, SecureString code, Trace trace)
    {
        var skew = store.Skew;
        await store.ChangeAsync(client, record => RequireUnused(client, record, code), trace).ConfigureAwait(false);
        return skew;
    }

    /// <summary>
    /// Records that a code is used. Only an answer of Zoho tells that: after a network error the code may still be valid. The answer also tells the time.
    /// </summary>
    /// <param name="client">The client.</param>
    /// <param name="code">The code.</param>
    /// <param name="skew">What <see cref="BeginExchangeAsync"/> returned.</param>
    /// <param name="trace">The trace.</param>
    internal Task MarkUsedAsync(ClientKey client, SecureString code, TimeSpan skew, Trace trace) => store.ChangeAsync(client, record =>
    {
        Correct(record, code, (long)(store.Skew - skew).TotalMilliseconds);
        EntryOf(record, code).UsedAt = store.Now;
    }, trace);

    /// <summary>Records that Zoho rejected an exchange because of too many requests.</summary>
    internal Task BlockAsync(ClientKey client, DateTimeOffset until, Trace trace) =>
        store.ChangeAsync(client, record => record.Blocked[LedgerRules.KeyOf(null)] = until.ToUnixTimeMilliseconds(), trace);

    private void RequireUnused(ClientKey client, LedgerRecord record, SecureString code)
    {
        var known = record.Codes.Find(entry => entry.Id == IdOf(code));
        if (known is { UsedAt: > 0 })
        {
            throw ZohoErrors.CodeUsed(client.ClientId, DateTimeOffset.FromUnixTimeMilliseconds(known.UsedAt));
        }

        RequireRefreshTokenAllowed(client, record);
        if (known is null)
        {
            _rules.RequireBelowLimit(ZohoLimit.Grant, record.Grants, SubjectOf(client));
            EntryOf(record, code);
        }
    }

    /// <summary>Moves a grant that was counted before the answer showed that the clock of this machine is wrong.</summary>
    private static void Correct(LedgerRecord record, SecureString code, long milliseconds)
    {
        if (milliseconds != 0 && record.Codes.Find(entry => entry.Id == IdOf(code)) is { } counted)
        {
            record.Grants.Remove(counted.At);
            counted.At += milliseconds;
            record.Grants.Add(counted.At);
        }
    }

    private void RequireRefreshTokenAllowed(ClientKey client, LedgerRecord record)
    {
        _rules.RequireNotBlocked(record, credential: null, SubjectOf(client));
        _rules.RequireBelowLimit(ZohoLimit.RefreshTokenRequest, record.RefreshTokens.Select(entry => entry.At), SubjectOf(client));
    }

    /// <summary>The entry of a code. A code that is new to this ledger counts as a grant.</summary>
    private LedgerRecord.CodeEntry EntryOf(LedgerRecord record, SecureString code)
    {
        var id = IdOf(code);
        if (record.Codes.Find(entry => entry.Id == id) is { } known)
        {
            return known;
        }

        var added = new LedgerRecord.CodeEntry { Id = id, At = store.Now };
        record.Codes.Add(added);
        record.Grants.Add(added.At);
        return added;
    }

    private static string IdOf(SecureString code) => Fingerprint.Of(SecretText.Reveal(code));

    private static string SubjectOf(ClientKey client) => $"The client {client.ClientId}";
}
