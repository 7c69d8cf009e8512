using System.Globalization;
using System.Text.Json;

namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>Reads which records a request asks for, or which parameter is no number or too large.</summary>
internal static class PageQuery
{
    private const int LastPage = 1_000_000;

    public static RequestedPage Page(HttpRequest request, int max, bool isMandatory = false, int? defaultSize = null)
    {
        var page = Number(request, "page", isMandatory ? null : 1);
        var size = Number(request, "per_page", defaultSize ?? max);
        return page is not (>= 1 and <= LastPage) ? RequestedPage.Refused("page")
            : !(size >= 1 && size <= max) ? RequestedPage.Refused("per_page")
            : new((page.Value - 1) * size.Value, size.Value);
    }

    public static RequestedPage Offset(HttpRequest request, string start, string size, int first, int defaultSize, int max)
    {
        var from = Number(request, start, first);
        var count = Number(request, size, defaultSize);
        return from is null ? RequestedPage.Refused(start)
            : !(count >= 1 && count <= max) ? RequestedPage.Refused(size)
            : new(Math.Max(0, from.Value - first), count.Value);
    }

    /// <summary>The numbers are in a JSON object in one parameter, as in Sign and ServiceDesk Plus, where some clients write them as text.</summary>
    public static RequestedPage Json(string? json, string name, string wrapper, int defaultSize, int max)
    {
        if (string.IsNullOrEmpty(json))
        {
            return new(0, defaultSize);
        }

        try
        {
            using var counts = JsonDocument.Parse(json);
            if (!counts.RootElement.TryGetProperty(wrapper, out var inner))
            {
                return new(0, defaultSize);
            }

            var start = Number(inner, "start_index", 1);
            var count = Number(inner, "row_count", defaultSize);
            return !(start >= 1) ? RequestedPage.Refused("start_index")
                : !(count >= 1) ? RequestedPage.Refused("row_count")
                : new(start.Value - 1, Math.Min(max, count.Value));
        }
        catch (Exception ex) when (ex is JsonException or InvalidOperationException)
        {
            return RequestedPage.Refused(name);
        }
    }

    /// <summary>A token says where the page starts, as in Cliq.</summary>
    public static RequestedPage Token(HttpRequest request, string token, string size, int defaultSize, int max)
    {
        var start = Number(request, token, 0);
        var count = Number(request, size, defaultSize);
        return start is null ? RequestedPage.Refused(token)
            : !(count >= 1 && count <= max) ? RequestedPage.Refused(size)
            : new(start.Value, count.Value);
    }

    public static int? Number(HttpRequest request, string name, int? defaultValue) =>
        !request.Query.TryGetValue(name, out var text) ? defaultValue : Number(text);

    private static int? Number(JsonElement counts, string name, int defaultValue) =>
        !counts.TryGetProperty(name, out var value) ? defaultValue
        : value.ValueKind == JsonValueKind.String ? Number(value.GetString())
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number
        : null;

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
