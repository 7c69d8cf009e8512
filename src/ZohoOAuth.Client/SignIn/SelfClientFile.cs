using System.Security;
using System.Text.Json;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Storage;

namespace ZohoOAuth.Client.SignIn;

/// <summary>
/// The file self_client.json that the API console offers for download: the client, the scopes, and a code with its expiry time.
/// It does not name a data center.
/// Source: https://www.zoho.com/accounts/protocol/oauth/self-client/authorization-code-flow.html
/// </summary>
internal sealed record SelfClientFile(string ClientId, SecureString ClientSecret, SecureString Code, IReadOnlyList<string> Scope, DateTimeOffset? ExpiresAt)
{
    /// <summary>The last millisecond of the year 9999, in Unix milliseconds.</summary>
    private const long MaxTime = 253_402_300_799_999;

    /// <summary>The maximum length of a field. Zoho's values have 70 characters.</summary>
    private const int MaxTextLength = 4_096;

    internal static SelfClientFile Read(string path)
    {
        if (!File.Exists(path))
        {
            throw ZohoErrors.InvalidInput(
                "SelfClientPath",
                $"There is no file '{path}'.",
                "Download self_client.json from the API console under Self Client > Generate Code, and pass its path to Connect-Zoho -SelfClientPath.");
        }

        return Parse(OwnerOnlyFile.ReadAnyOrNull(path)) ?? throw ZohoErrors.InvalidInput(
            "SelfClientPath",
            $"The file '{path}' is not a self_client.json from the API console.",
            "Download the file again under Self Client > Generate Code, and pass it to Connect-Zoho -SelfClientPath without changes.");
    }

    /// <summary>Parses the file; null when it is another kind of file.</summary>
    internal static SelfClientFile? Parse(byte[]? content) =>
        content is null ? null : ExternalJson.ReadOrNull(WithoutByteOrderMark(content), Read);

    private static SelfClientFile? Read(JsonElement root) =>
        Text(root, WireNames.ClientId) is { } id && Text(root, WireNames.ClientSecret) is { } secret && Text(root, WireNames.Code) is { } code
            ? new SelfClientFile(id, SecretText.Hide(secret), SecretText.Hide(code), ScopeOf(root), ExpiryOf(root))
            : null;

    /// <summary>The scopes: an array in the console's own file, possibly a string in a file that was edited by hand.</summary>
    private static string[] ScopeOf(JsonElement root) => root.Find(WireNames.Scope) switch
    {
        { ValueKind: JsonValueKind.Array } list =>
            ScopeList.Split(list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)),
        { ValueKind: JsonValueKind.String } text => ScopeList.Split(text.GetString()),
        _ => [],
    };

    private static DateTimeOffset? ExpiryOf(JsonElement root) =>
        root.Number("expiry_time") is > 0 and <= MaxTime and var milliseconds
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : null;

    private static string? Text(JsonElement root, string name) => root.Text(name)?.Trim() is { Length: > 0 and <= MaxTextLength } text ? text : null;

    /// <summary>The content without a byte order mark, which Windows editors add.</summary>
    private static ReadOnlyMemory<byte> WithoutByteOrderMark(byte[] content) =>
        content is [0xEF, 0xBB, 0xBF, ..] ? content.AsMemory(3) : content;
}
