using System.Text.Json;
using System.Text.Json.Serialization;
using ZohoOAuth.Client.OAuth;

namespace ZohoOAuth.Client.Tokens.Fleet;

/// <summary>
/// The access token that the machines of a fleet share. It is a second secret next to the connection's own. A machine writes a claim into it before
/// it refreshes the token.
/// </summary>
internal sealed class FleetToken
{
    /// <summary>Differs from the prefix of connections, so that the secret is not listed as a connection.</summary>
    private const string Prefix = "ZohoOAuthAccess-";

    [JsonPropertyName("v")]
    public int Version { get; init; } = 1;

    [JsonPropertyName("accessToken")]
    public string? AccessToken { get; init; }

    [JsonPropertyName("apiDomain")]
    public string? ApiDomain { get; init; }

    [JsonPropertyName("scope")]
    public string? Scope { get; init; }

    [JsonPropertyName("issuedAt")]
    public long IssuedAt { get; init; }

    [JsonPropertyName("expiresAt")]
    public long ExpiresAt { get; init; }

    [JsonPropertyName("generation")]
    public long Generation { get; init; }

    /// <summary>The id of the credential. After a new consent it differs, and the old access token is ignored.</summary>
    [JsonPropertyName("of")]
    public CredentialId? Credential { get; init; }

    [JsonPropertyName("claimedBy")]
    public string? ClaimedBy { get; init; }

    [JsonPropertyName("claimedUntil")]
    public long ClaimedUntil { get; init; }

    internal static string SecretOf(ConnectionName name) => Prefix + name;

    /// <summary>Reads the secret; an empty object when it is missing, damaged or belongs to another credential.</summary>
    internal static FleetToken Read(string? text, ZohoToken token)
    {
        try
        {
            return text is not null
                && JsonSerializer.Deserialize<FleetToken>(text) is { } shared
                && shared.Credential == CredentialId.Of(token)
                && shared.HasTimes
                ? shared
                : new FleetToken();
        }
        catch (JsonException)
        {
            return new FleetToken();
        }
    }

    internal static FleetToken Of(ZohoToken token) => new()
    {
        AccessToken = SecretText.RevealOrNull(token.AccessToken),
        ApiDomain = token.ApiDomain,
        Scope = string.Join(" ", token.Scope),
        IssuedAt = token.IssuedAt.ToUnixTimeMilliseconds(),
        ExpiresAt = token.ExpiresAt.ToUnixTimeMilliseconds(),
        Generation = token.Generation,
        Credential = CredentialId.Of(token),
    };

    /// <summary>A copy with a claim.</summary>
    internal FleetToken WithClaim(string claimant, DateTimeOffset until, ZohoToken token) => new()
    {
        AccessToken = AccessToken,
        ApiDomain = ApiDomain,
        Scope = Scope,
        IssuedAt = IssuedAt,
        ExpiresAt = ExpiresAt,
        Generation = Generation,
        Credential = CredentialId.Of(token),
        ClaimedBy = claimant,
        ClaimedUntil = until.ToUnixTimeMilliseconds(),
    };

    internal string Write() => JsonSerializer.Serialize(this);

    /// <summary>The token with the shared access token, when there is one that is valid in a request header.</summary>
    internal ZohoToken ApplyTo(ZohoToken token) => !TokenFormat.IsValid(AccessToken) || Generation < token.Generation
        ? token
        : new ZohoToken(token)
        {
            AccessToken = SecretText.Hide(AccessToken!),
            ApiDomain = string.IsNullOrEmpty(ApiDomain) ? token.ApiDomain : ApiDomain!,
            Scope = string.IsNullOrEmpty(Scope) ? token.Scope : ScopeList.Split(Scope),
            IssuedAt = DateTimeOffset.FromUnixTimeMilliseconds(IssuedAt),
            ExpiresAt = DateTimeOffset.FromUnixTimeMilliseconds(ExpiresAt),
            RequestTimestamp = null,
            Generation = Generation,
        };

    [JsonIgnore]
    private bool HasTimes => IsTime(IssuedAt) && IsTime(ExpiresAt) && IsTime(ClaimedUntil);

    private static bool IsTime(long milliseconds) => milliseconds is >= 0 and <= 253_402_300_799_999;
}
