using System.Globalization;
using System.Text.Json;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.Client.Storage;

namespace ZohoOAuth.Client.Tokens.Cache;

/// <summary>The content of the encrypted file of an access token: a flat JSON object of strings, so that newer versions can add properties.</summary>
internal static class AccessTokenFile
{
    private const string Purpose = "access-token";

    /// <summary>The cache key from the vault; null when the token has none or an invalid one.</summary>
    internal static byte[]? KeyOf(ZohoToken token)
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

    internal static byte[] Seal(ZohoToken token, byte[] key, TimeSpan skew)
    {
        var fields = new Dictionary<string, string>
        {
            ["accessToken"] = SecretText.Reveal(token.AccessToken!),
            ["apiDomain"] = token.ApiDomain,
            ["scope"] = string.Join(" ", token.Scope),
            ["tokenType"] = token.TokenType,
            ["issuedAt"] = token.IssuedAt.ToString("O", CultureInfo.InvariantCulture),
            ["expiresAt"] = token.ExpiresAt.ToString("O", CultureInfo.InvariantCulture),
            ["generation"] = token.Generation.ToString(CultureInfo.InvariantCulture),
            ["skewSeconds"] = skew.TotalSeconds.ToString("0", CultureInfo.InvariantCulture),
        };

        // A refresh token that the server replaced: the vault may have failed, and other processes have the old one. The key is in the vault.
        if (token.CredentialOrigin is { } origin)
        {
            fields["refreshToken"] = SecretText.Reveal(token.RefreshToken!);
            fields["credential"] = origin;
        }

        return SealedBox.Seal(key, JsonSerializer.SerializeToUtf8Bytes(fields), Purpose);
    }

    /// <summary>Decrypts the access token, its times and the clock skew that the writer measured; null when the file is not valid.</summary>
    internal static (ZohoToken Token, TimeSpan Skew)? Open(byte[]? box, byte[] key)
    {
        if (SealedBox.OpenOrNull(key, box, Purpose) is not { } plain)
        {
            return null;
        }

        try
        {
            var fields = Fields(plain);
            return TokenFormat.IsValid(fields["accessToken"]) ? (Token(fields), Skew(fields)) : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            // Another version wrote the file with the same key. The next refresh replaces it.
            return null;
        }
    }

    /// <summary>Every process reads such a file, so not with the serializer: .NET would first compile a hundred of its methods.</summary>
    private static Dictionary<string, string> Fields(byte[] plain)
    {
        using var document = JsonDocument.Parse(plain);
        var fields = new Dictionary<string, string>();
        foreach (var field in document.RootElement.EnumerateObject())
        {
            fields[field.Name] = field.Value.GetString() ?? throw new JsonException("Every field is a string.");
        }

        return fields;
    }

    private static ZohoToken Token(Dictionary<string, string> fields) => new()
    {
        Generation = fields.TryGetValue("generation", out var generation)
            && long.TryParse(generation, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0,
        AccessToken = SecretText.Hide(fields["accessToken"]),
        ApiDomain = fields["apiDomain"],
        Scope = ScopeList.Split(fields["scope"]),
        TokenType = fields["tokenType"],
        RefreshToken = fields.TryGetValue("refreshToken", out var refreshToken) && TokenFormat.IsValid(refreshToken) ? SecretText.Hide(refreshToken) : null,
        CredentialOrigin = fields.TryGetValue("credential", out var origin) ? CredentialId.OriginOrNull(origin) : null,
        IssuedAt = Time(fields["issuedAt"]),
        ExpiresAt = Time(fields["expiresAt"]),
    };

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static TimeSpan Skew(Dictionary<string, string> fields) =>
        fields.TryGetValue("skewSeconds", out var text) && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : TimeSpan.Zero;
}
