using System.Security;
using System.Text.Json;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Storage;

namespace ZohoOAuth.Client.SignIn;

/// <summary>
/// The file self_client.json as the API console offers it for download: client, scopes, and a code with its time of death. It
/// names no data center.
/// Source: https://www.zoho.com/accounts/protocol/oauth/self-client/authorization-code-flow.html
/// </summary>
internal sealed record SelfClientFile(string ClientId, SecureString ClientSecret, SecureString Code, IReadOnlyList<string> Scope, DateTimeOffset? ExpiresAt)
{
    /// <summary>The last millisecond of the year 9999.</summary>
    private const long MaxTime = 253_402_300_799_999;

    /// <summary>No field has more: Zoho's have 70 characters.</summary>
    private const int MaxTextLength = 4_096;

    internal static SelfClientFile Read(string path)
    {
        if (!File.Exists(path))
        {
            throw ZohoErrors.InvalidInput("SelfClientPath", $"There is no file '{path}'.", "Download self_client.json from the API console under Self Client > Generate Code, and pass its path to Connect-Zoho -SelfClientPath.");
        }

        return Parse(OwnerOnlyFile.ReadOrNull(path)) ?? throw ZohoErrors.InvalidInput(
            "SelfClientPath", $"The file '{path}' is not a self_client.json from the API console.", "Download the file again under Self Client > Generate Code, and pass it to Connect-Zoho -SelfClientPath without changes.");
    }

    /// <summary>What the file holds; null for a file that is something else.</summary>
    internal static SelfClientFile? Parse(byte[]? content)
    {
        if (content is null)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(WithoutMark(content));
            return document.RootElement.ValueKind == JsonValueKind.Object ? Read(document.RootElement) : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static SelfClientFile? Read(JsonElement root) =>
        Text(root, WireNames.ClientId) is { } id && Text(root, WireNames.ClientSecret) is { } secret && Text(root, WireNames.Code) is { } code
            ? new SelfClientFile(id, SecretText.Hide(secret), SecretText.Hide(code), ScopeOf(root), ExpiryOf(root))
            : null;

    /// <summary>A list in the console's own file; a text where somebody has written it by hand.</summary>
    private static string[] ScopeOf(JsonElement root) => root.Find(WireNames.Scope) switch
    {
        { ValueKind: JsonValueKind.Array } list => ScopeList.Split(list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)),
        { ValueKind: JsonValueKind.String } text => ScopeList.Split(text.GetString()),
        _ => [],
    };

    private static DateTimeOffset? ExpiryOf(JsonElement root) =>
        root.Number("expiry_time") is > 0 and <= MaxTime and var milliseconds
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : null;

    private static string? Text(JsonElement root, string name) => root.Text(name)?.Trim() is { Length: > 0 and <= MaxTextLength } text ? text : null;

    /// <summary>Windows' editors begin a file with a byte order mark.</summary>
    private static ReadOnlyMemory<byte> WithoutMark(byte[] content) =>
        content is [0xEF, 0xBB, 0xBF, ..] ? content.AsMemory(3) : content;
}
