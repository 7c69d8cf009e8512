using System.Text;
using System.Text.Json;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.ImportExport;

/// <summary>
/// An environment that Postman exported: the FAQ's variables and the time of the export.
/// Source: https://learning.postman.com/docs/sending-requests/variables/environment-variables
/// </summary>
/// <param name="Path">The path of the file, for messages.</param>
/// <param name="Values">The values that are not empty, by the FAQ's names.</param>
/// <param name="ExportedAt">When Postman wrote the file; null when it does not say.</param>
internal sealed record PostmanEnvironment(string Path, IReadOnlyDictionary<string, string> Values, DateTimeOffset? ExportedAt)
{
    /// <summary>The maximum length of a value. Zoho's tokens have 70 characters, and a URL is not much longer.</summary>
    private const int MaxValueLength = 4_096;

    /// <summary>The value; null when the variable is missing, disabled or empty.</summary>
    internal string? this[string name] => Values.TryGetValue(name, out var value) ? value : null;

    internal string Require(string name) => this[name] ?? throw ZohoErrors.InvalidInput(
        "Path",
        $"The variable {name} in '{Path}' is missing, disabled or empty.",
        "Set the value in Postman and export the environment again, or write the value into the file. "
            + "If Export-ZohoEnvironment wrote the file, use -IncludeSecrets: without it, the secrets are empty.");

    internal static PostmanEnvironment Parse(string text, string path)
    {
        try
        {
            using var document = JsonDocument.Parse(WellFormedJson.Of(new(Encoding.UTF8.GetBytes(text))));
            return document.RootElement.Find("values") is { ValueKind: JsonValueKind.Array } values
                ? new PostmanEnvironment(path, Read(values, path), ExportedAtOf(document.RootElement))
                : throw NoEnvironment(path, "it has no list of values", inner: null);
        }
        catch (JsonException error)
        {
            throw NoEnvironment(path, "it is not valid or not complete JSON", error);
        }
    }

    /// <summary>Reads the variables. When a variable occurs twice, the last value counts.</summary>
    private static Dictionary<string, string> Read(JsonElement values, string path)
    {
        var found = new Dictionary<string, string>();
        foreach (var variable in values.EnumerateArray())
        {
            if (NameOf(variable) is { } name && TextOf(variable) is { } value)
            {
                found[name] = value.Length <= MaxValueLength ? value : throw ZohoErrors.InvalidInput(
                    "Path",
                    $"The variable {name} in '{path}' has {value.Length} characters, which is too long for a value from Zoho.",
                    "Correct its value in Postman and export the environment again.");
            }
        }

        return found;
    }

    private static string? NameOf(JsonElement variable) =>
        variable.Text("key") is { } key && variable.Find("enabled") is not { ValueKind: JsonValueKind.False } ? PostmanNames.Find(key) : null;

    /// <summary>The trimmed value; null when it is empty. Scripts store numbers as JSON numbers, and pasted text may end with a line break.</summary>
    private static string? TextOf(JsonElement variable) => variable.TextOrNumber("value")?.Trim() is { Length: > 0 } text ? text : null;

    private static DateTimeOffset? ExportedAtOf(JsonElement root) =>
        root.Find("_postman_exported_at") is { ValueKind: JsonValueKind.String } time && time.TryGetDateTimeOffset(out var at) ? at : null;

    private static ZohoOAuthException NoEnvironment(string path, string why, Exception? inner) => ZohoErrors.InvalidInput(
        "Path",
        $"The file '{path}' is not a Postman environment: {why}.",
        "In Postman, open Environments, choose the three dots next to the environment, and choose Export. "
            + "Use that file with -Path; a collection does not work.",
        inner);
}
