using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Tokens;

/// <summary>
/// Identifies the credential of a token without revealing it. All copies in all processes have the same id. Client-credentials tokens have no refresh
/// token, so their id depends on the requested scopes and organization. It is a class, because .NET would compile the code of each table with a struct as
/// its key anew, in each process.
/// </summary>
[JsonConverter(typeof(Json))]
internal sealed record CredentialId
{
    private const int Length = 32;

    /// <summary>
    /// Caches the ids, because tokens are immutable and a call must not compute its id twice. The table does not keep tokens alive.
    /// </summary>
    private static readonly ConditionalWeakTable<ZohoToken, string> Known = new();

    private readonly string _hash;

    private CredentialId(string hash) => _hash = hash;

    /// <summary>The id of the connection's credential. It stays the same when the server replaces the refresh token.</summary>
    internal static CredentialId Of(ZohoToken token) => token.CredentialOrigin is { } origin ? new(origin) : OfRefreshToken(token);

    /// <summary>The id of the current refresh token alone.</summary>
    internal static CredentialId OfRefreshToken(ZohoToken token) =>
        new(Known.GetValue(token, token => Fingerprint.Of($"{token.AccountsUrl}|{token.ClientId}|{DurablePart(token)}")));

    /// <summary>Whether two tokens belong to one credential. A copy from a job has lost its origin, but has the refresh token.</summary>
    internal static bool AreSame(ZohoToken one, ZohoToken other) => Of(one) == Of(other) || OfRefreshToken(one) == OfRefreshToken(other);

    /// <summary>An id from a file or a vault; null when it is not valid. It becomes part of a file name.</summary>
    internal static string? OriginOrNull(string? text) =>
        text is { Length: Length } && text.All(character => character is (>= '0' and <= '9') or (>= 'a' and <= 'f')) ? text : null;

    /// <summary>The id as text, which is valid in a file name.</summary>
    public override string ToString() => _hash;

    private static string? DurablePart(ZohoToken token) =>
        token.IsClientCredential
            ? $"{SecretText.RevealOrNull(token.ClientSecret)}|{token.OrganizationId}|"
                + string.Join(" ", token.Scope.OrderBy(scope => scope, StringComparer.OrdinalIgnoreCase))
            : SecretText.RevealOrNull(token.RefreshToken) ?? SecretText.RevealOrNull(token.AccessToken);

    /// <summary>Writes the id as a string, in the files of the counts and in shared access tokens.</summary>
    internal sealed class Json : JsonConverter<CredentialId>
    {
        public override bool HandleNull => true;

        public override CredentialId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(reader.GetString() ?? throw new JsonException("The id of a credential is a string."));

        public override void Write(Utf8JsonWriter writer, CredentialId? value, JsonSerializerOptions options) => writer.WriteStringValue(value?._hash);
    }
}
