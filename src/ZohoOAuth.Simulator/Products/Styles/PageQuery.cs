using System.Globalization;
using System.Text.Json;

namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>Reads which records a request asks for, or which parameter is no number or too large.</summary>
internal static class PageQuery
{
    private const int LastPage = 1_000_000;

    public static RequestedPage Page(HttpRequest request, int max, bool isMandatory = false, int? defaultSize = null) =>
        isMandatory && !request.Query.ContainsKey("page")
            ? RequestedPage.Refused("page")
            : Page(request, "page", "per_page", first: 1, defaultSize ?? max, max);

    /// <summary>The number of a page, and its size, under the names that the product gives to them.</summary>
    public static RequestedPage Page(HttpRequest request, string number, string size, int first, int defaultSize, int max)
    {
        var page = Number(request, number, first);
        var count = Number(request, size, defaultSize);
        return !(page >= first && page <= LastPage) ? RequestedPage.Refused(number)
            : !(count >= 1 && count <= max) ? RequestedPage.Refused(size)
            : new((page.Value - first) * count.Value, count.Value);
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

            var count = Number(inner, "row_count", defaultSize);
            var start = inner.TryGetProperty("page", out _) ? ((Number(inner, "page", 1) - 1) * count) + 1 : Number(inner, "start_index", 1);
            return !(count >= 1) ? RequestedPage.Refused("row_count")
                : !(start >= 1) ? RequestedPage.Refused("start_index")
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
