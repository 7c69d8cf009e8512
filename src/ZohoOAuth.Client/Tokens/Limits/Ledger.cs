using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Tokens.Limits;

/// <summary>
/// Counts what Zoho counts, for all processes of the user together, and refuses what Zoho would refuse: a refusal of Zoho's
/// lasts, and asking again prolongs it. Source: the FAQ, "2. Token Limit"
/// </summary>
internal sealed class Ledger(LedgerStore book, LimitTable limits)
{
    /// <summary>The key under which a client as a whole is blocked.</summary>
    private const string WholeClient = "*";

    /// <summary>What a process of this machine dates later than that was dated by a clock that was wrong.</summary>
    private const long MaxClockLead = 60_000;

    /// <summary>Counts a request for an access token that is about to be sent; throws when it would be refused.</summary>
    internal async Task<string> BeginRequestAsync(ZohoToken token, Trace trace)
    {
        var credential = CredentialId.Of(token);
        var id = Guid.NewGuid().ToString("N");
        await book.ChangeAsync(token.AccountsUrl, token.ClientId, record =>
        {
            if (record.RefreshTokens.Exists(entry => entry.Credential == credential && entry.IsRejected))
            {
                throw ZohoErrors.RefreshTokenKnownDead(token, FateOf(token));
            }

            RequireUnblocked(record, credential, TokenSubject.Of(token));
            RequireRoom(ZohoLimit.AccessTokenRequest, record.AccessTokens.Where(entry => entry.Credential == credential).Select(entry => entry.At), TokenSubject.Of(token));
            record.AccessTokens.Add(new LedgerRecord.AccessEntry { Id = id, Credential = credential, At = book.Now });
        }, trace).ConfigureAwait(false);
        return id;
    }

    /// <summary>The request brought an access token.</summary>
    internal Task EndRequestAsync(ZohoToken token, string id, Trace trace) => book.ChangeAsync(token.AccountsUrl, token.ClientId, record =>
    {
        if (record.AccessTokens.Find(entry => entry.Id == id) is { } entry)
        {
            // The answer has told the time.
            entry.At = token.IssuedAt.ToUnixTimeMilliseconds();
            entry.Until = token.ExpiresAt.ToUnixTimeMilliseconds();
        }
    }, trace);

    /// <summary>The request brought an error: what it says is remembered for everybody.</summary>
    internal Task FailRequestAsync(ZohoToken token, string id, ZohoOAuthException error, Trace trace) => book.ChangeAsync(token.AccountsUrl, token.ClientId, record =>
    {
        var credential = CredentialId.Of(token);
        foreach (var entry in record.AccessTokens.Where(entry => entry.Id == id))
        {
            entry.At = book.Now;
        }

        switch (error.ErrorId)
        {
            case ErrorIds.NetworkError:
                // It never came to Zoho, as far as anybody can tell.
                record.AccessTokens.RemoveAll(entry => entry.Id == id);
                break;
            case ErrorIds.TokenLimitReached when error.RetryAt is { } until:
                record.Blocked[credential] = until.ToUnixTimeMilliseconds();
                break;
            case ErrorIds.RefreshTokenRejected:
                EntryOf(record, token).IsRejected = true;
                EntryOf(record, token).IsGone = true;
                break;
        }
    }, trace);

    /// <summary>Counts a grant that is about to be exchanged; throws when the exchange would be refused.</summary>
    internal Task BeginGrantAsync(ZohoClient client, string accountsUrl, Trace trace) => book.ChangeAsync(accountsUrl, client.ClientId, record =>
    {
        var subject = $"The client {client.ClientId}";
        RequireUnblocked(record, WholeClient, subject);
        RequireRoom(ZohoLimit.Grant, record.Grants, subject);
        RequireRoom(ZohoLimit.RefreshTokenRequest, record.RefreshTokens.Select(entry => entry.At), subject);
        record.Grants.Add(book.Now);
    }, trace);

    /// <summary>The exchange was refused because there were too many.</summary>
    internal Task BlockAsync(ZohoClient client, string accountsUrl, DateTimeOffset until, Trace trace) =>
        book.ChangeAsync(accountsUrl, client.ClientId, record => record.Blocked[WholeClient] = until.ToUnixTimeMilliseconds(), trace);

    /// <summary>A new refresh token, and the access token that came with it. The one too many has killed the oldest.</summary>
    internal Task AddAsync(ZohoToken token, Trace trace) => book.ChangeAsync(token.AccountsUrl, token.ClientId, record =>
    {
        record.AccessTokens.Add(new LedgerRecord.AccessEntry
        {
            Id = Guid.NewGuid().ToString("N"), Credential = CredentialId.Of(token), At = book.Now, Until = token.ExpiresAt.ToUnixTimeMilliseconds(),
        });
        if (SecretText.IsEmpty(token.RefreshToken))
        {
            return;
        }

        EntryOf(record, token).At = book.Now;
        foreach (var surplus in Alive(record).Take(Alive(record).Count - limits[ZohoLimit.RefreshToken].Maximum))
        {
            surplus.IsGone = true;
            surplus.Fate = $"the oldest when a new refresh token was created at {DateTimeOffset.FromUnixTimeMilliseconds(book.Now):u}, and Zoho keeps {limits[ZohoLimit.RefreshToken].Maximum} for each client and user";
        }
    }, trace);

    /// <summary>The name under which a refresh token is known; one that came from elsewhere counts too.</summary>
    internal Task NameAsync(ZohoToken token, Trace trace) => SecretText.IsEmpty(token.RefreshToken)
        ? Task.CompletedTask
        : book.ChangeAsync(token.AccountsUrl, token.ClientId, record => EntryOf(record, token).Name = token.Name, trace);

    /// <summary>The refresh token, or the newest access token of it, was revoked.</summary>
    internal Task RevokedAsync(ZohoToken token, bool accessTokenOnly, Trace trace) => book.ChangeAsync(token.AccountsUrl, token.ClientId, record =>
    {
        var credential = CredentialId.Of(token);
        foreach (var entry in record.AccessTokens.Where(entry => entry.Credential == credential).OrderByDescending(entry => entry.At).Take(accessTokenOnly ? 1 : int.MaxValue))
        {
            entry.Until = 0;
        }

        if (!accessTokenOnly && !SecretText.IsEmpty(token.RefreshToken))
        {
            EntryOf(record, token).IsGone = true;
            EntryOf(record, token).IsRejected = true;
            EntryOf(record, token).Fate = $"revoked on this machine at {DateTimeOffset.FromUnixTimeMilliseconds(book.Now):u}";
        }
    }, trace);

    /// <summary>Forgets that Zoho refused a refresh token: the user wants it asked again.</summary>
    internal Task ReviveAsync(ZohoToken token, Trace trace) => book.ChangeAsync(token.AccountsUrl, token.ClientId, record =>
    {
        foreach (var entry in record.RefreshTokens.Where(entry => entry.Credential == CredentialId.Of(token)))
        {
            entry.IsRejected = false;
            entry.IsGone = false;
        }
    }, trace);

    /// <summary>How a refresh token ended, in words that continue "it was ..."; null where this machine has not seen it.</summary>
    internal string? FateOf(ZohoToken token) =>
        book.Read(token.AccountsUrl, token.ClientId).RefreshTokens.Find(entry => entry.Credential == CredentialId.Of(token))?.Fate;

    /// <summary>The connection that one more refresh token would kill; null while there is room.</summary>
    internal string? NextToExpire(string accountsUrl, string clientId)
    {
        var alive = Alive(book.Read(accountsUrl, clientId));
        return alive.Count < limits[ZohoLimit.RefreshToken].Maximum ? null : Described(alive[0]);
    }

    /// <summary>All limits, as they stand for a connection.</summary>
    internal IEnumerable<ZohoTokenLimit> Of(ZohoToken token)
    {
        var record = book.Read(token.AccountsUrl, token.ClientId);
        var credential = CredentialId.Of(token);
        var own = record.AccessTokens.Where(entry => entry.Credential == credential).ToList();
        var alive = Alive(record);
        yield return Windowed(ZohoLimit.Grant, record.Grants, BlockOf(record, WholeClient));
        yield return Windowed(ZohoLimit.AccessTokenRequest, own.Select(entry => entry.At), BlockOf(record, credential));
        yield return Windowed(ZohoLimit.RefreshTokenRequest, record.RefreshTokens.Select(entry => entry.At), BlockOf(record, WholeClient));
        yield return new ZohoTokenLimit(ZohoLimit.LiveAccessToken, own.Count(entry => entry.Until > book.Now), limits[ZohoLimit.LiveAccessToken].Maximum, null);
        yield return new ZohoTokenLimit(ZohoLimit.RefreshToken, alive.Count, limits[ZohoLimit.RefreshToken].Maximum, null, detail: alive.Count == 0 ? null : $"oldest: {Described(alive[0])}");
    }

    private ZohoTokenLimit Windowed(ZohoLimit limit, IEnumerable<long> times, DateTimeOffset? blockedUntil)
    {
        var (used, nextFree) = Count(limit, times);
        var next = blockedUntil > nextFree || nextFree is null ? blockedUntil : nextFree;
        return new ZohoTokenLimit(limit, used, limits[limit].Maximum, limits[limit].Window, next, blockedUntil is null ? null : $"Zoho refuses until {blockedUntil:u}");
    }

    /// <summary>How many of a window are used, and when the next one is free where none is.</summary>
    private (int Used, DateTimeOffset? NextFree) Count(ZohoLimit limit, IEnumerable<long> times)
    {
        var row = limits[limit];
        var window = (long)row.Window!.Value.TotalMilliseconds;
        var recent = times.Where(at => at > book.Now - window && at <= book.Now + MaxClockLead).OrderBy(at => at).ToList();
        return (recent.Count, recent.Count < row.Maximum ? null : DateTimeOffset.FromUnixTimeMilliseconds(recent[recent.Count - row.Maximum] + window));
    }

    private void RequireRoom(ZohoLimit limit, IEnumerable<long> times, string subject)
    {
        if (Count(limit, times) is { NextFree: { } nextFree } count)
        {
            throw ZohoErrors.LimitUsedUp(subject, limit, count.Used, limits[limit].Window!.Value, nextFree);
        }
    }

    private void RequireUnblocked(LedgerRecord record, string key, string subject)
    {
        if (BlockOf(record, key) is { } until)
        {
            throw ZohoErrors.StillBlocked(subject, until);
        }
    }

    /// <summary>Zoho refuses for one window: what lasts for two was written by a clock that was wrong.</summary>
    private DateTimeOffset? BlockOf(LedgerRecord record, string key) =>
        record.Blocked.TryGetValue(key, out var until) && until > book.Now && until <= book.Now + (2 * (long)ZohoErrors.LimitWindow.TotalMilliseconds) ? DateTimeOffset.FromUnixTimeMilliseconds(until) : null;

    private static List<LedgerRecord.RefreshEntry> Alive(LedgerRecord record) => [.. record.RefreshTokens.Where(entry => !entry.IsGone).OrderBy(entry => entry.At)];

    private static string Described(LedgerRecord.RefreshEntry entry) =>
        (entry.Name is null ? "a connection that was not saved" : $"'{entry.Name}'") + (entry.At == 0 ? string.Empty : $", granted {DateTimeOffset.FromUnixTimeMilliseconds(entry.At):u}");

    /// <summary>One that this ledger has not seen come counts as the oldest.</summary>
    private static LedgerRecord.RefreshEntry EntryOf(LedgerRecord record, ZohoToken token)
    {
        var credential = CredentialId.Of(token);
        if (record.RefreshTokens.Find(entry => entry.Credential == credential) is { } known)
        {
            return known;
        }

        var added = new LedgerRecord.RefreshEntry { Credential = credential, Name = token.Name };
        record.RefreshTokens.Add(added);
        return added;
    }
}
