using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoOAuth.Client.Tokens.Limits;

/// <summary>
/// The counts of one client at one accounts server. It contains no secret: credentials are identified by a hash. Times are Unix milliseconds of the
/// server clock.
/// </summary>
internal sealed class LedgerRecord
{
    /// <summary>The maximum number of entries of each kind. Only the newest ones are kept.</summary>
    private const int MaxEntries = 2_000;

    /// <summary>The last millisecond of the year 9999, in Unix milliseconds.</summary>
    private const long MaxTime = 253_402_300_799_999;

    [JsonPropertyName("v")]
    public int Version { get; set; } = 1;

    [JsonPropertyName("grants")]
    public List<long> Grants { get; set; } = [];

    /// <summary>The codes in the file. Most files contain none, and then have the form of earlier versions.</summary>
    [JsonPropertyName("codes")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public List<CodeEntry>? WrittenCodes
    {
        get => Codes.Count == 0 ? null : Codes;
        set => Codes = value ?? [];
    }

    [JsonIgnore]
    internal List<CodeEntry> Codes { get; private set; } = [];

    [JsonPropertyName("accessTokens")]
    public List<AccessEntry> AccessTokens { get; set; } = [];

    [JsonPropertyName("refreshTokens")]
    public List<RefreshEntry> RefreshTokens { get; set; } = [];

    /// <summary>When the block of each credential ends. The key "*" blocks the whole client.</summary>
    [JsonPropertyName("blocked")]
    public Dictionary<string, long> Blocked { get; set; } = [];

    /// <summary>Reads the record; an empty one when the content is not valid.</summary>
    internal static LedgerRecord Read(byte[]? content)
    {
        try
        {
            return content is not null && JsonSerializer.Deserialize<LedgerRecord>(content) is { IsUsable: true } record ? record : new LedgerRecord();
        }
        catch (JsonException)
        {
            return new LedgerRecord();
        }
    }

    internal byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this);

    /// <summary>Removes entries that no longer count. Entries in the future are kept, because the clock of this process may be wrong.</summary>
    internal void Prune(long now, long oldest)
    {
        Grants.RemoveAll(at => at <= oldest);
        Codes.RemoveAll(entry => entry.At <= oldest);
        AccessTokens.RemoveAll(entry => entry.At <= oldest && entry.Until <= now);
        RefreshTokens.RemoveAll(entry => entry.IsDeleted && entry.At <= oldest && !entry.IsRejected);
        foreach (var key in Blocked.Where(entry => entry.Value <= now).Select(entry => entry.Key).ToArray())
        {
            Blocked.Remove(key);
        }

        Grants = Newest(Grants, at => at);
        Codes = Newest(Codes, entry => entry.At);
        AccessTokens = Newest(AccessTokens, entry => entry.At);
        RefreshTokens = Newest(RefreshTokens, entry => entry.At);
        Blocked = Newest(Blocked, entry => entry.Value).ToDictionary(entry => entry.Key, entry => entry.Value);
    }

    /// <summary>Merges the entries that this process could not write.</summary>
    internal void Merge(LedgerRecord unwritten)
    {
        Grants = [.. Grants.Union(unwritten.Grants)];
        Codes =
        [
            .. unwritten.Codes.Where(own => own.UsedAt > 0 || !Codes.Exists(entry => entry.Id == own.Id)),
            .. Codes.Where(entry => !unwritten.Codes.Exists(own => own.UsedAt > 0 && own.Id == entry.Id)),
        ];
        AccessTokens = [.. unwritten.AccessTokens, .. AccessTokens.Where(entry => !unwritten.AccessTokens.Exists(own => own.Id == entry.Id))];
        RefreshTokens =
        [
            .. unwritten.RefreshTokens,
            .. RefreshTokens.Where(entry => !unwritten.RefreshTokens.Exists(own => own.Credential == entry.Credential)),
        ];
        foreach (var (key, until) in unwritten.Blocked.Select(entry => (entry.Key, entry.Value)))
        {
            Blocked[key] = Blocked.TryGetValue(key, out var known) && known > until ? known : until;
        }
    }

    private static List<T> Newest<T>(ICollection<T> entries, Func<T, long> at) =>
        entries.Count <= MaxEntries ? [.. entries] : [.. entries.OrderByDescending(at).Take(MaxEntries)];

    [JsonIgnore]
    private bool IsUsable => Grants is not null && AccessTokens is not null && RefreshTokens is not null && Blocked is not null
        && Grants.TrueForAll(IsTime) && Blocked.Values.All(IsTime)
        && Codes.TrueForAll(entry => entry is { Id: not null } && IsTime(entry.At) && IsTime(entry.UsedAt))
        && AccessTokens.TrueForAll(entry => entry is { Id: not null } && entry.Credential is not null && IsTime(entry.At) && IsTime(entry.Until))
        && RefreshTokens.TrueForAll(entry => entry is not null && entry.Credential is not null && IsTime(entry.At));

    private static bool IsTime(long milliseconds) => milliseconds is >= 0 and <= MaxTime;

    /// <summary>The one-time code of a grant.</summary>
    internal sealed class CodeEntry
    {
        /// <summary>A hash of the code.</summary>
        [JsonPropertyName("id")]
        public string Id { get; set; } = string.Empty;

        [JsonPropertyName("at")]
        public long At { get; set; }

        /// <summary>When the code was used; 0 while it may be valid.</summary>
        [JsonPropertyName("used")]
        public long UsedAt { get; set; }
    }

    /// <summary>A request for an access token.</summary>
    internal sealed class AccessEntry
    {
        [JsonPropertyName("id")]
        public string Id { get; set; } = string.Empty;

        [JsonPropertyName("of")]
        public CredentialId? Credential { get; set; }

        [JsonPropertyName("at")]
        public long At { get; set; }

        [JsonPropertyName("until")]
        public long Until { get; set; }
    }

    /// <summary>A refresh token.</summary>
    internal sealed class RefreshEntry
    {
        [JsonPropertyName("of")]
        public CredentialId? Credential { get; set; }

        [JsonPropertyName("name")]
        public string? Name { get; set; }

        [JsonPropertyName("at")]
        public long At { get; set; }

        [JsonPropertyName("gone")]
        public bool IsDeleted { get; set; }

        /// <summary>
        /// Why the refresh token is no longer valid, as the end of the sentence "It was ..."; null while it is valid, or when the reason is unknown.
        /// </summary>
        [JsonPropertyName("fate")]
        public string? EndReason { get; set; }

        /// <summary>Whether Zoho has rejected the refresh token, so that it is not used again.</summary>
        [JsonPropertyName("rejected")]
        public bool IsRejected { get; set; }

        /// <summary>The refresh tokens of this credential that Zoho rejected; null when a rejection concerns all of them.</summary>
        [JsonPropertyName("rejectedTokens")]
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public List<CredentialId>? RejectedTokens { get; set; }

        internal bool Rejects(CredentialId refreshToken) => IsRejected && RejectedTokens?.Contains(refreshToken) != false;

        internal void Restore() => (IsRejected, IsDeleted, RejectedTokens) = (false, false, null);
    }
}
