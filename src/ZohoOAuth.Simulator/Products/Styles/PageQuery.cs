using System.Globalization;
using System.Text.Json;

namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>Reads which records a request asks for; null if a number is invalid or too large.</summary>
internal static class PageQuery
{
    private const int LastPage = 1_000_000;

    public static (int Start, int Size)? Page(HttpRequest request, int max, bool isMandatory = false)
    {
        var page = Number(request, "page", isMandatory ? null : 1);
        var size = Number(request, "per_page", max);
        return page is >= 1 and <= LastPage && size >= 1 && size <= max ? ((page.Value - 1) * size.Value, size.Value) : null;
    }

    public static (int Start, int Size)? Offset(HttpRequest request, string start, string size, int first, int defaultSize, int max)
    {
        var from = Number(request, start, first);
        var count = Number(request, size, defaultSize);
        return from >= 0 && count >= 1 && count <= max ? (Math.Max(0, from.Value - first), count.Value) : null;
    }

    /// <summary>The numbers are in a JSON object in one parameter, as in Sign.</summary>
    public static (int Start, int Size)? Json(HttpRequest request, string name, string wrapper)
    {
        try
        {
            using var counts = JsonDocument.Parse(request.Query[name].ToString());
            var inner = counts.RootElement.GetProperty(wrapper);
            var start = inner.GetProperty("start_index").GetInt32();
            var count = inner.GetProperty("row_count").GetInt32();
            return start >= 1 && count >= 1 ? (start - 1, Math.Min(100, count)) : null;
        }
        catch (Exception ex) when (ex is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return request.Query.ContainsKey(name) ? null : (0, 20);
        }
    }

    /// <summary>A token says where the page starts, as in Cliq.</summary>
    public static (int Start, int Size)? Token(HttpRequest request, string token, string size, int defaultSize, int max)
    {
        var start = Number(request, token, 0);
        var count = Number(request, size, defaultSize);
        return start is not null && count >= 1 ? (start.Value, Math.Min(max, count.Value)) : null;
    }

    public static int? Number(HttpRequest request, string name, int? defaultValue) =>
        !request.Query.TryGetValue(name, out var text) ? defaultValue
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : null;
}
