using System.Collections.Concurrent;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Storage;

namespace ZohoOAuth.Client.Tokens.Cache;

/// <summary>
/// The cache of access tokens: in the memory of the process, and in one small encrypted file for each connection. The encryption key is in the vault;
/// without it the file cannot be read. A file that is damaged, old or not ours is ignored.
/// </summary>
internal sealed class AccessTokenCache(ZohoHome home, ServerClock clock, TimeProvider time)
{
    private const string Suffix = ".token";

    /// <summary>The age at which a cache file is deleted. Its access token expired long ago.</summary>
    private static readonly TimeSpan MaxAge = TimeSpan.FromDays(2);

    private readonly ConcurrentDictionary<CredentialId, ZohoToken> _memory = new();
    private int _hasWarned;
    private int _hasCleanedUp;

    private string Folder => home.Folder("cache");

    /// <summary>
    /// The token with the newest access token that this or another process stored. A newer token from a file is also kept in memory.
    /// </summary>
    internal ZohoToken GetNewest(ZohoToken token)
    {
        var known = GetFromMemory(token);
        if (OpenFile(known) is not { } file || !IsNewer(file, known))
        {
            return known;
        }

        var newest = With(known, file);
        Remember(newest);
        return newest;
    }

    /// <summary>The same from memory only, without reading a file.</summary>
    internal ZohoToken GetFromMemory(ZohoToken token) =>
        _memory.TryGetValue(CredentialId.Of(token), out var known) && IsNewer(known, token) ? With(token, known) : token;

    /// <summary>
    /// Stores the access token for all processes, unless a newer one is stored already. If the file cannot be written, the cost is one more refresh;
    /// the command does not fail. Not even a cancelled wait does: the token is valid.
    /// </summary>
    internal async Task StoreAsync(ZohoToken token, Trace trace, CancellationToken cancellationToken)
    {
        if (SecretText.IsEmpty(token.AccessToken) || IsNewer(GetNewest(token), token))
        {
            return;
        }

        Remember(token);
        if (AccessTokenFile.KeyOf(token) is not { } key)
        {
            return;
        }

        try
        {
            await OwnerOnlyFile.ReplaceAsync(PathOf(token), AccessTokenFile.Seal(token, key, clock.Skew), time, cancellationToken).ConfigureAwait(false);
            CleanUpOnce();
        }
        catch (Exception error) when (FileFailure.Is(error) || error is OperationCanceledException)
        {
            WarnOnce(trace, error.Message);
        }
    }

    /// <summary>The same token with the newest refresh token, when the server has replaced the one that an older object has.</summary>
    internal ZohoToken WithNewestRefreshToken(ZohoToken token) => WithRefreshToken(token, GetNewest(token));

    internal void Remove(ZohoToken token)
    {
        _memory.TryRemove(CredentialId.Of(token), out _);
        try
        {
            File.Delete(PathOf(token));
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            // The file stays, but it cannot be read without the key from the vault, which is deleted as well.
        }
    }

    /// <summary>The path of the lock file. There is one lock for each credential, even when it is saved under several names and cache keys.</summary>
    internal string LockPathOf(ZohoToken token) => Path.Combine(Folder, $"{CredentialId.Of(token)}.lock");

    /// <summary>
    /// Whether one token is newer than the other. The generation is counted under the lock, so a clock that jumps cannot change the order. Tokens
    /// without a generation are compared by time.
    /// </summary>
    private static bool IsNewer(ZohoToken one, ZohoToken other) =>
        one.Generation != other.Generation ? one.Generation > other.Generation : one.IssuedAt > other.IssuedAt;

    /// <summary>The token with the access token of a newer one. It also restores a cache key that a copy has lost, for example in a job.</summary>
    private static ZohoToken With(ZohoToken token, ZohoToken newer) => new(WithRefreshToken(token, newer))
    {
        AccessToken = newer.AccessToken,
        ApiDomain = newer.ApiDomain,
        Scope = newer.Scope.Count > 0 ? newer.Scope : token.Scope,
        TokenType = newer.TokenType,
        IssuedAt = newer.IssuedAt,
        ExpiresAt = newer.ExpiresAt,
        RequestTimestamp = newer.RequestTimestamp,
        Generation = newer.Generation,
        CacheKey = token.CacheKey ?? newer.CacheKey,
    };

    private static ZohoToken WithRefreshToken(ZohoToken token, ZohoToken newer) => newer.CredentialOrigin is null || SecretText.IsEmpty(newer.RefreshToken)
        ? token
        : new ZohoToken(token)
        {
            RefreshToken = newer.RefreshToken,
            CredentialOrigin = newer.CredentialOrigin,
            PreviousRefreshToken = newer.PreviousRefreshToken ?? token.PreviousRefreshToken,
        };

    private void Remember(ZohoToken token) => _memory.AddOrUpdate(CredentialId.Of(token), token, (_, known) => IsNewer(known, token) ? known : token);

    private ZohoToken? OpenFile(ZohoToken token)
    {
        if (AccessTokenFile.KeyOf(token) is not { } key || AccessTokenFile.Open(OwnerOnlyFile.ReadOrNull(PathOf(token)), key) is not { } content)
        {
            return null;
        }

        clock.Adopt(content.Skew);
        return content.Token;
    }

    private void WarnOnce(Trace trace, string reason)
    {
        var line = $"The access token stays in this process's memory, so each process requests its own: {reason}";
        if (Interlocked.Exchange(ref _hasWarned, 1) == 0)
        {
            trace.Warn(line);
        }
        else
        {
            trace.Write(line);
        }
    }

    /// <summary>
    /// Deletes the files of removed connections, and temporary files of processes that were killed during a write. Lock files are never deleted: a
    /// process could then hold the deleted lock while another one takes a new lock.
    /// </summary>
    private void CleanUpOnce()
    {
        if (Interlocked.Exchange(ref _hasCleanedUp, 1) == 0)
        {
            OldFiles.Delete(Folder, string.Empty, Suffix, MaxAge);
            OldFiles.Delete(Folder, string.Empty, OwnerOnlyFile.TemporarySuffix, OwnerOnlyFile.AbandonedAge);
        }
    }

    /// <summary>
    /// The path of the cache file. Two connections may share a refresh token but have different cache keys, so each gets its own file.
    /// </summary>
    private string PathOf(ZohoToken token) =>
        Path.Combine(Folder, Fingerprint.Of($"{CredentialId.Of(token)}|{SecretText.RevealOrNull(token.CacheKey)}") + Suffix);
}
