using System.Text.Json;

namespace ZohoOAuth.Client.Api;

/// <summary>
/// Reads the error envelopes of Zoho's products. They differ in where code and message stand; the places are the data.
/// Sources: the error pages of each product, for example https://www.zoho.com/crm/developer/docs/api/v8/status-codes.html
/// </summary>
internal static class ApiProblemParser
{
    private const int LongestMessage = 500;

    /// <summary>The objects that hold code and message, from the envelope inwards.</summary>
    private static readonly string[][] Places =
    [
        [], ["data"], ["error"], ["response", "errors"], ["errors"], ["status"],
    ];

    private static readonly string[] CodeNames = ["errorCode", "code", "error_code", "title", "id"];
    private static readonly string[] MessageNames = ["message", "description", "moreInfo", "error_description", "title"];

    internal static ApiProblem Parse(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return Parse(document.RootElement);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return ApiProblem.Unknown;
        }
    }

    internal static ApiProblem Parse(JsonElement root) =>
        Places.Select(place => Read(root, place)).FirstOrDefault(problem => problem?.Code is not null) ?? ApiProblem.Unknown;

    private static ApiProblem? Read(JsonElement element, string[] place)
    {
        foreach (var name in place)
        {
            element = First(element);
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return null;
            }
        }

        element = First(element);
        return element.ValueKind == JsonValueKind.Object ? new ApiProblem(Find(element, CodeNames), Find(element, MessageNames), Detail(element)) : null;
    }

    private static JsonElement First(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array && element.GetArrayLength() > 0 ? element[0] : element;

    private static string? Find(JsonElement element, string[] names) =>
        names.Select(name => element.TryGetProperty(name, out var value) ? Scalar(value) : null).FirstOrDefault(text => text is not null);

    /// <summary>What the CRM calls details: the field, the permission or the limit that it is about.</summary>
    private static string? Detail(JsonElement element) =>
        element.TryGetProperty("details", out var details) && details.ValueKind == JsonValueKind.Object && details.EnumerateObject().Any()
            ? Cut(details.GetRawText())
            : null;

    private static string? Scalar(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when value.GetString() is { Length: > 0 } text => Cut(text),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    private static string Cut(string text) => text.Length <= LongestMessage ? text : text.Substring(0, LongestMessage) + "...";
}
