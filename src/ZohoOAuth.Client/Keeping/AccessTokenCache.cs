using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace ZohoOAuth.Client.Keeping;

/// <summary>
/// The hourly part of a connection: the newest access token, in the process's memory and in one small sealed file. The key
/// lies in the vault: without it the file is noise. A file that is damaged, foreign or old is as good as none.
/// </summary>
internal sealed class AccessTokenCache
{
    private const string Purpose = "access-token";

    /// <summary>A clock that is wrong by more than ten years is not a clock.</summary>
    private const double MostSkewSeconds = 315_360_000;

    /// <summary>Tokens are immutable, and so are the names of their credentials; the table holds no token alive.</summary>
    private static readonly ConditionalWeakTable<ZohoToken, string> Credentials = new();

    private readonly ConcurrentDictionary<string, ZohoToken> _memory = new(StringComparer.Ordinal);
    private readonly ZohoHome _home;
    private readonly ServerClock _clock;
    private int _hasWarned;

    internal AccessTokenCache(ZohoHome home, ServerClock clock)
    {
        _home = home;
        _clock = clock;
    }

    /// <summary>Which credential a token is: the same for all copies of it in all processes, and no secret. A call must not pay for it twice.</summary>
    internal static string CredentialOf(ZohoToken token) => Credentials.GetValue(token, NameCredential);

    private static string NameCredential(ZohoToken token)
    {
        var identity = $"{token.AccountsUrl}|{token.ClientId}|{Durable(token)}";
        return string.Concat(Poly.Sha256(Encoding.UTF8.GetBytes(identity)).Take(16).Select(part => part.ToString("x2", CultureInfo.InvariantCulture)));
    }

    /// <summary>The token with the newest access token that this process, or any other, has for it.</summary>
    internal ZohoToken Newest(ZohoToken token)
    {
        var known = FromMemory(token);
        var file = OpenFile(known);
        return file is not null && IsNewer(file, known) ? With(known, file) : known;
    }

    /// <summary>The same without touching a file.</summary>
    internal ZohoToken FromMemory(ZohoToken token) =>
        _memory.TryGetValue(CredentialOf(token), out var known) && IsNewer(known, token) ? With(token, known) : token;

    /// <summary>Keeps the access token for everybody. That the file cannot be written costs a refresh, not the command.</summary>
    internal void Keep(ZohoToken token, Trace trace)
    {
        if (token.AccessToken is null)
        {
            return;
        }

        _memory[CredentialOf(token)] = token;
        if (KeyOf(token) is not { } key)
        {
            return;
        }

        try
        {
            OwnerOnlyFile.Replace(PathOf(token), SealedBox.Seal(key, Write(token), Purpose));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            WarnOnce(trace, error.Message);
        }
    }

    private void WarnOnce(Trace trace, string reason)
    {
        var line = $"The access token stays in this process's memory, so that every process asks for its own: {reason}";
        if (Interlocked.Exchange(ref _hasWarned, 1) == 0)
        {
            trace.Warn(line);
        }
        else
        {
            trace.Write(line);
        }
    }

    internal void Forget(ZohoToken token)
    {
        _memory.TryRemove(CredentialOf(token), out _);
        try
        {
            File.Delete(PathOf(token));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Noise without the vault's key, which is about to go or has gone.
        }
    }

    internal string LockPathOf(ZohoToken token) => PathOf(token) + ".lock";

    /// <summary>What all access tokens of a credential have in common. A client's own ones are told apart by what was asked for.</summary>
    private static string? Durable(ZohoToken token) =>
        token.IsClientCredential
            ? $"{SecretText.RevealOrNull(token.ClientSecret)}|{token.OrganizationId}|{string.Join(" ", token.Scope.OrderBy(scope => scope, StringComparer.OrdinalIgnoreCase))}"
            : SecretText.RevealOrNull(token.RefreshToken) ?? SecretText.RevealOrNull(token.AccessToken);

    /// <summary>Generations are counted under the lock, and no clock that jumps can turn them round; times tell of tokens that have none.</summary>
    private static bool IsNewer(ZohoToken one, ZohoToken other) =>
        one.Generation != other.Generation ? one.Generation > other.Generation : one.IssuedAt > other.IssuedAt;

    private static ZohoToken With(ZohoToken token, ZohoToken newer) => new(token)
    {
        AccessToken = newer.AccessToken,
        ApiDomain = newer.ApiDomain,
        Scope = newer.Scope.Count > 0 ? newer.Scope : token.Scope,
        TokenType = newer.TokenType,
        IssuedAt = newer.IssuedAt,
        ExpiresAt = newer.ExpiresAt,
        Generation = newer.Generation,
    };

    private static byte[]? KeyOf(ZohoToken token)
    {
        try
        {
            return SecretText.RevealOrNull(token.CacheKey) is { } text && Convert.FromBase64String(text) is { Length: SealedBox.KeyBytes } key ? key : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private byte[] Write(ZohoToken token) => JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string>
    {
        ["accessToken"] = SecretText.Reveal(token.AccessToken!),
        ["apiDomain"] = token.ApiDomain,
        ["scope"] = string.Join(" ", token.Scope),
        ["tokenType"] = token.TokenType,
        ["issuedAt"] = token.IssuedAt.ToString("O", CultureInfo.InvariantCulture),
        ["expiresAt"] = token.ExpiresAt.ToString("O", CultureInfo.InvariantCulture),
        ["generation"] = token.Generation.ToString(CultureInfo.InvariantCulture),
        ["skewSeconds"] = _clock.Skew.TotalSeconds.ToString("0", CultureInfo.InvariantCulture),
    });

    private ZohoToken? OpenFile(ZohoToken token)
    {
        if (KeyOf(token) is not { } key || SealedBox.OpenOrNull(key, OwnerOnlyFile.ReadOrNull(PathOf(token)), Purpose) is not { } plain)
        {
            return null;
        }

        try
        {
            if (JsonSerializer.Deserialize<Dictionary<string, string?>>(plain) is not { } fields || fields.ContainsValue(null))
            {
                return null;
            }

            if (fields.TryGetValue("skewSeconds", out var skew) && double.TryParse(skew, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && Math.Abs(seconds) < MostSkewSeconds)
            {
                _clock.Suggest(TimeSpan.FromSeconds(seconds));
            }

            return new ZohoToken
            {
                Generation = fields.TryGetValue("generation", out var generation) && long.TryParse(generation, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0,
                AccessToken = SecretText.Hide(fields["accessToken"]!),
                ApiDomain = fields["apiDomain"]!,
                Scope = Protocol.Scopes.Split(fields["scope"]!),
                TokenType = fields["tokenType"]!,
                IssuedAt = DateTimeOffset.Parse(fields["issuedAt"]!, CultureInfo.InvariantCulture),
                ExpiresAt = DateTimeOffset.Parse(fields["expiresAt"]!, CultureInfo.InvariantCulture),
            };
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or FormatException)
        {
            // Sealed by another version with the same key: a refresh writes it anew.
            return null;
        }
    }

    private string PathOf(ZohoToken token) => Path.Combine(_home.Folder("cache"), CredentialOf(token) + ".token");
}
