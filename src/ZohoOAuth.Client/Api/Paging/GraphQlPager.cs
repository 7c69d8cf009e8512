using System.Globalization;
using System.Text.RegularExpressions;
using ZohoOAuth.Client.Api.Records;
using ZohoOAuth.Client.Catalog.Products;

namespace ZohoOAuth.Client.Api.Paging;

/// <summary>Pages of a GraphQL query, which has its offset among the arguments of a list. A query for several lists gets one page of each.</summary>
internal sealed class GraphQlPager(PageRule paging) : Pager(paging)
{
    private const string Query = "query";

    private static readonly Regex Offset = new(@"\boffset\s*:\s*\d+", RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(200));

    /// <summary>A mutation starts with its keyword. Everything else only reads.</summary>
    internal override bool IsQuery(ApiRequest request) =>
        BodyProperty.Find(request, Query) is { } text && !text.TrimStart().StartsWith("mutation", StringComparison.Ordinal);

    internal override bool AsksForPage(ApiRequest request) => BodyProperty.Find(request, Query) is { } text && Offset.IsMatch(text);

    internal override PageCursor FirstCursor(ApiRequest request) => new();

    internal override ApiRequest Request(ApiRequest request, PageCursor cursor) =>
        cursor is { List: { } list, Offset: { } offset } && BodyProperty.Find(request, Query) is { } text
            ? request with { Body = BodyProperty.With(request, Query, WithOffset(text, list, offset)) }
            : request;

    private protected override PageCursor? NextCursor(ApiRequest request, PageCursor cursor, Page page) =>
        GraphQlResponse.List(page.Root) is { } list && GraphQlResponse.NextOffset(list.Value) is { } offset
            ? cursor with { List = list.Name, Offset = offset }
            : null;

    /// <summary>The query with a new offset among the arguments of the list. The list may have an alias and may have no arguments yet.</summary>
    private static string WithOffset(string text, string list, long offset)
    {
        var place = Regex.Match(
            text,
            $@"\b{Regex.Escape(list)}\b(?<alias>\s*:\s*\w+)?\s*(\((?<arguments>[^)]*)\))?",
            RegexOptions.CultureInvariant,
            TimeSpan.FromMilliseconds(200));
        var argument = "offset: " + offset.ToString(CultureInfo.InvariantCulture);
        var arguments = place.Groups["arguments"].Value;
        arguments = Offset.IsMatch(arguments)
            ? Offset.Replace(arguments, argument)
            : string.Join(", ", new[] { argument, arguments }.Where(part => part.Trim().Length > 0));
        return place.Success
            ? $"{text.Substring(0, place.Index)}{list}{place.Groups["alias"].Value}({arguments}){text.Substring(place.Index + place.Length)}"
            : text;
    }
}
