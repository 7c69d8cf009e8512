namespace ZohoOAuth.Client.Catalog.Paths;

/// <summary>A parsed path. The text may have a host, a leading slash and a query.</summary>
/// <param name="Host">The first label of the host, for example desk; null without a host.</param>
/// <param name="Parts">The segments of the path.</param>
internal sealed record ParsedPath(string? Host, string[] Parts)
{
    private const int MaxPathLength = 2_000;
    private const string SchemeEnd = "://";

    internal static ParsedPath Parse(string text)
    {
        var path = Before(text.Trim(), '?', '#');
        var scheme = path.IndexOf(SchemeEnd, StringComparison.Ordinal);
        var parts = path.Length > MaxPathLength
            ? []
            : path.Substring(scheme < 0 ? 0 : scheme + SchemeEnd.Length).Split(['/'], StringSplitOptions.RemoveEmptyEntries);
        return scheme < 0 || parts.Length == 0 ? new ParsedPath(null, parts) : new ParsedPath(Before(parts[0], '.', ':'), [.. parts.Skip(1)]);
    }

    private static string Before(string text, params char[] marks)
    {
        var end = text.IndexOfAny(marks);
        return end < 0 ? text : text.Substring(0, end);
    }
}
