using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Tokens.Limits;

/// <summary>
/// Counts the requests that Zoho counts, for all processes of the user together. Rejects a request that Zoho would reject, because each rejected
/// request prolongs Zoho's block. Source: the FAQ, "2. Token Limit"
/// </summary>
internal sealed class Ledger(LedgerStore store, LimitTable limits)
{
    private readonly LedgerRules _rules = new(store, limits);

    /// <summary>
    /// Counts a request for an access token before it is sent. Returns the id of the entry. Throws when Zoho would reject the request.
    /// </summary>
    internal async Task<string> BeginRequestAsync(ZohoToken token, Trace trace)
    {
        var credential = CredentialId.Of(token);
        var id = Guid.NewGuid().ToString("N");
        await store.ChangeAsync(ClientKey.Of(token), record =>
        {
            if (record.RefreshTokens.Exists(entry => entry.Credential == credential && entry.Rejects(CredentialId.OfRefreshToken(token))))
            {
                throw ZohoErrors.RefreshTokenKnownInvalid(token, EndReasonOf(token));
            }

            _rules.RequireNotBlocked(record, credential, TokenDisplayName.Of(token));
            _rules.RequireBelowLimit(
                ZohoLimit.AccessTokenRequest,
                record.AccessTokens.Where(entry => entry.Credential == credential).Select(entry => entry.At),
                TokenDisplayName.Of(token));
            record.AccessTokens.Add(new LedgerRecord.AccessEntry { Id = id, Credential = credential, At = store.Now });
        }, trace).ConfigureAwait(false);
        return id;
    }

    /// <summary>Records that the request returned an access token.</summary>
    internal Task EndRequestAsync(ZohoToken token, string id, Trace trace) => store.ChangeAsync(ClientKey.Of(token), record =>
    {
        if (record.AccessTokens.Find(entry => entry.Id == id) is { } entry)
        {
            // The times come from the response and replace the time of the request.
            entry.At = token.IssuedAt.ToUnixTimeMilliseconds();
            entry.Until = token.ExpiresAt.ToUnixTimeMilliseconds();
        }

        // The refresh token works, although Zoho rejected another one of this credential.
        record.RefreshTokens.Find(entry => entry.Credential == CredentialId.Of(token) && entry.IsRejected)?.Restore();
    }, trace);

    /// <summary>Records that the request failed, so that all processes know the error.</summary>
    internal Task FailRequestAsync(ZohoToken token, string id, ZohoOAuthException error, Trace trace) => store.ChangeAsync(ClientKey.Of(token), record =>
    {
        var credential = CredentialId.Of(token);
        foreach (var entry in record.AccessTokens.Where(entry => entry.Id == id))
        {
            entry.At = store.Now;
        }

        switch (error.ErrorId)
        {
            case ErrorIds.NetworkError:
                // After a network error the request most likely did not reach Zoho.
                record.AccessTokens.RemoveAll(entry => entry.Id == id);
                break;
            case ErrorIds.TokenLimitReached when error.RetryAt is { } until:
                record.Blocked[LedgerRules.KeyOf(credential)] = until.ToUnixTimeMilliseconds();
                break;
            case ErrorIds.RefreshTokenRejected:
                var rejected = EntryOf(record, token);
                rejected.RejectedTokens = [.. rejected.RejectedTokens ?? [], CredentialId.OfRefreshToken(token)];
                rejected.IsRejected = true;
                rejected.IsDeleted = true;
                break;
        }
    }, trace);

    /// <summary>
    /// Records a new refresh token and its access token. When there are more refresh tokens than the maximum, Zoho has deleted the oldest one.
    /// </summary>
    internal Task AddAsync(ZohoToken token, Trace trace) => store.ChangeAsync(ClientKey.Of(token), record =>
    {
        record.AccessTokens.Add(new LedgerRecord.AccessEntry
        {
            Id = Guid.NewGuid().ToString("N"), Credential = CredentialId.Of(token), At = store.Now, Until = token.ExpiresAt.ToUnixTimeMilliseconds(),
        });
        if (SecretText.IsEmpty(token.RefreshToken))
        {
            return;
        }

        EntryOf(record, token).At = store.Now;
        foreach (var surplus in ValidRefreshTokens(record).Take(ValidRefreshTokens(record).Count - limits[ZohoLimit.RefreshToken].Maximum))
        {
            surplus.IsDeleted = true;
            surplus.EndReason = $"the oldest when a new refresh token was created at {LocalTime.Of(DateTimeOffset.FromUnixTimeMilliseconds(store.Now))}, "
                + $"and Zoho keeps {limits[ZohoLimit.RefreshToken].Maximum} for each client and user";
        }
    }, trace);

    /// <summary>Records the connection name of a refresh token. A refresh token from another source is counted too.</summary>
    internal Task NameAsync(ZohoToken token, Trace trace) => SecretText.IsEmpty(token.RefreshToken)
        ? Task.CompletedTask
        : store.ChangeAsync(ClientKey.Of(token), record => EntryOf(record, token).Name = token.Name, trace);

    /// <summary>Records that the refresh token, or its newest access token, was revoked.</summary>
    internal Task RecordRevocationAsync(ZohoToken token, bool accessTokenOnly, Trace trace) => store.ChangeAsync(ClientKey.Of(token), record =>
    {
        var credential = CredentialId.Of(token);
        foreach (var entry in record.AccessTokens
            .Where(entry => entry.Credential == credential)
            .OrderByDescending(entry => entry.At)
            .Take(accessTokenOnly ? 1 : int.MaxValue))
        {
            entry.Until = 0;
        }

        if (!accessTokenOnly && !SecretText.IsEmpty(token.RefreshToken))
        {
            EntryOf(record, token).IsDeleted = true;
            EntryOf(record, token).IsRejected = true;
            EntryOf(record, token).RejectedTokens = null;
            EntryOf(record, token).EndReason = $"revoked on this machine at {LocalTime.Of(DateTimeOffset.FromUnixTimeMilliseconds(store.Now))}";
        }
    }, trace);

    /// <summary>Forgets that Zoho rejected a refresh token, because the user wants to try it again.</summary>
    internal Task ForgetRejectionAsync(ZohoToken token, Trace trace) => store.ChangeAsync(ClientKey.Of(token), record =>
    {
        foreach (var entry in record.RefreshTokens.Where(entry => entry.Credential == CredentialId.Of(token)))
        {
            entry.Restore();
        }
    }, trace);

    /// <summary>Why a refresh token is no longer valid, as the end of the sentence "It was ..."; null when this machine does not know.</summary>
    internal string? EndReasonOf(ZohoToken token) =>
        store.Read(ClientKey.Of(token)).RefreshTokens.Find(entry => entry.Credential == CredentialId.Of(token))?.EndReason;

    /// <summary>The connection that stops working when one more refresh token is created; null when the limit is not reached.</summary>
    internal string? OldestAtLimit(ClientKey client)
    {
        var alive = ValidRefreshTokens(store.Read(client));
        return alive.Count < limits[ZohoLimit.RefreshToken].Maximum ? null : Described(alive[0]);
    }

    /// <summary>The current state of all limits for a connection.</summary>
    internal IEnumerable<ZohoTokenLimit> GetLimits(ZohoToken token)
    {
        var record = store.Read(ClientKey.Of(token));
        var credential = CredentialId.Of(token);
        var own = record.AccessTokens.Where(entry => entry.Credential == credential).ToList();
        var alive = ValidRefreshTokens(record);
        yield return Windowed(ZohoLimit.Grant, record.Grants, _rules.BlockedUntil(record, credential: null));
        yield return Windowed(ZohoLimit.AccessTokenRequest, own.Select(entry => entry.At), _rules.BlockedUntil(record, credential));
        yield return Windowed(ZohoLimit.RefreshTokenRequest, record.RefreshTokens.Select(entry => entry.At), _rules.BlockedUntil(record, credential: null));
        yield return new ZohoTokenLimit(
            ZohoLimit.LiveAccessToken, own.Count(entry => entry.Until > store.Now), limits[ZohoLimit.LiveAccessToken].Maximum, null);
        yield return new ZohoTokenLimit(
            ZohoLimit.RefreshToken, alive.Count, limits[ZohoLimit.RefreshToken].Maximum, null,
            detail: alive.Count == 0 ? null : $"oldest: {Described(alive[0])}");
    }

    private ZohoTokenLimit Windowed(ZohoLimit limit, IEnumerable<long> times, DateTimeOffset? blockedUntil)
    {
        var (used, nextFree) = _rules.Count(limit, times);
        var next = blockedUntil > nextFree || nextFree is null ? blockedUntil : nextFree;
        return new ZohoTokenLimit(
            limit, used, limits[limit].Maximum, limits[limit].Window, next,
            blockedUntil is { } end ? $"Zoho refuses requests until {LocalTime.Of(end)}" : null);
    }

    private static List<LedgerRecord.RefreshEntry> ValidRefreshTokens(LedgerRecord record) =>
        [.. record.RefreshTokens.Where(entry => !entry.IsDeleted).OrderBy(entry => entry.At)];

    private static string Described(LedgerRecord.RefreshEntry entry) =>
        (entry.Name is null ? "a connection that was not saved" : $"'{entry.Name}'")
            + (entry.At == 0 ? string.Empty : $", granted {LocalTime.Of(DateTimeOffset.FromUnixTimeMilliseconds(entry.At))}");

    /// <summary>The entry of a refresh token. A token that is new to this ledger counts as the oldest.</summary>
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
