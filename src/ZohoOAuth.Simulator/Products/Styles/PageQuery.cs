using System.Globalization;
using System.Text.Json;

namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>Reads the places that requests ask for; none for a number that is not one, or is too large.</summary>
internal static class PageQuery
{
    private const int LastPage = 1_000_000;

    public static (int Start, int Size)? Page(HttpRequest request, int max, bool isMandatory = false)
    {
        int? page = Number(request, "page", isMandatory ? null : 1);
        int? size = Number(request, "per_page", max);
        return page is >= 1 and <= LastPage && size >= 1 && size <= max ? ((page.Value - 1) * size.Value, size.Value) : null;
    }

    public static (int Start, int Size)? Offset(HttpRequest request, string start, string size, int first, int defaultSize, int max)
    {
        int? from = Number(request, start, first);
        int? count = Number(request, size, defaultSize);
        return from >= 0 && count >= 1 && count <= max ? (Math.Max(0, from.Value - first), count.Value) : null;
    }

    /// <summary>Counts in a JSON object inside of one parameter, as Sign does.</summary>
    public static (int Start, int Size)? Json(HttpRequest request, string name, string wrapper)
    {
        try
        {
            using JsonDocument counts = JsonDocument.Parse(request.Query[name].ToString());
            JsonElement inner = counts.RootElement.GetProperty(wrapper);
            int start = inner.GetProperty("start_index").GetInt32();
            int count = inner.GetProperty("row_count").GetInt32();
            return start >= 1 && count >= 1 ? (start - 1, Math.Min(100, count)) : null;
        }
        catch (Exception ex) when (ex is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return request.Query.ContainsKey(name) ? null : (0, 20);
        }
    }

    /// <summary>Goes on at a token, as Cliq does.</summary>
    public static (int Start, int Size)? Token(HttpRequest request, string token, string size, int defaultSize, int max)
    {
        int? start = Number(request, token, 0);
        int? count = Number(request, size, defaultSize);
        return start is not null && count >= 1 ? (start.Value, Math.Min(max, count.Value)) : null;
    }

    public static int? Number(HttpRequest request, string name, int? defaultSize) =>
        !request.Query.TryGetValue(name, out var text) ? defaultSize
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number
        : null;
}
