using System.Collections.Concurrent;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Storage;

namespace ZohoOAuth.Client.Tokens.Cache;

/// <summary>
/// The hourly part of a connection: the newest access token, in the process's memory and in one small sealed file. The key
/// lies in the vault: without it the file is noise. A file that is damaged, foreign or old is as good as none.
/// </summary>
internal sealed class AccessTokenCache(ZohoHome home, ServerClock clock)
{
    private const string Suffix = ".token";

    /// <summary>An access token that was written so long ago is dead, whoever wants it.</summary>
    private static readonly TimeSpan MaxAge = TimeSpan.FromDays(2);

    private readonly ConcurrentDictionary<string, ZohoToken> _memory = new(StringComparer.Ordinal);
    private int _hasWarned;
    private int _hasSwept;

    private string Folder => home.Folder("cache");

    /// <summary>The token with the newest access token that this process, or any other, has for it. What another has got is known from then on.</summary>
    internal ZohoToken Newest(ZohoToken token)
    {
        var known = FromMemory(token);
        if (OpenFile(known) is not { } file || !IsNewer(file, known))
        {
            return known;
        }

        var newest = With(known, file);
        Remember(newest);
        return newest;
    }

    /// <summary>The same without touching a file.</summary>
    internal ZohoToken FromMemory(ZohoToken token) =>
        _memory.TryGetValue(CredentialId.Of(token), out var known) && IsNewer(known, token) ? With(token, known) : token;

    /// <summary>
    /// Keeps the access token for everybody, unless somebody has a newer one. That the file cannot be written costs a refresh,
    /// not the command.
    /// </summary>
    internal void Keep(ZohoToken token, Trace trace)
    {
        if (SecretText.IsEmpty(token.AccessToken) || IsNewer(Newest(token), token))
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
            OwnerOnlyFile.Replace(PathOf(token), AccessTokenFile.Seal(token, key, clock.Skew));
            SweepOnce();
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            WarnOnce(trace, error.Message);
        }
    }

    internal void Forget(ZohoToken token)
    {
        _memory.TryRemove(CredentialId.Of(token), out _);
        try
        {
            File.Delete(PathOf(token));
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            // Noise without the vault's key, which is about to go or has gone.
        }
    }

    /// <summary>One for a credential, under however many names and keys it is kept.</summary>
    internal string LockPathOf(ZohoToken token) => Path.Combine(Folder, CredentialId.Of(token) + ".lock");

    /// <summary>Generations are counted under the lock, and no clock that jumps can turn them round; times tell of tokens that have none.</summary>
    private static bool IsNewer(ZohoToken one, ZohoToken other) =>
        one.Generation != other.Generation ? one.Generation > other.Generation : one.IssuedAt > other.IssuedAt;

    /// <summary>A copy that has lost its key on the way, in a job for example, gets it back.</summary>
    private static ZohoToken With(ZohoToken token, ZohoToken newer) => new(token)
    {
        AccessToken = newer.AccessToken,
        ApiDomain = newer.ApiDomain,
        Scope = newer.Scope.Count > 0 ? newer.Scope : token.Scope,
        TokenType = newer.TokenType,
        IssuedAt = newer.IssuedAt,
        ExpiresAt = newer.ExpiresAt,
        AskedAt = newer.AskedAt,
        Generation = newer.Generation,
        CacheKey = token.CacheKey ?? newer.CacheKey,
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

    /// <summary>Connections come and go, and processes are killed while they write. Locks stay: a lock that is deleted is two.</summary>
    private void SweepOnce()
    {
        if (Interlocked.Exchange(ref _hasSwept, 1) == 0)
        {
            OwnerOnlyFile.Sweep(Folder, "*" + Suffix, MaxAge);
            OwnerOnlyFile.Sweep(Folder, "*" + OwnerOnlyFile.TemporarySuffix, OwnerOnlyFile.Abandoned);
        }
    }

    /// <summary>Two connections may hold one refresh token, each with a key of its own: neither may write noise over the other's file.</summary>
    private string PathOf(ZohoToken token) => Path.Combine(Folder, Fingerprint.Of($"{CredentialId.Of(token)}|{SecretText.RevealOrNull(token.CacheKey)}") + Suffix);
}
