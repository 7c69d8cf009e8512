using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Products.Records;

namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>The records of one answer.</summary>
/// <param name="Start">The place of the first of them, from 0.</param>
/// <param name="Size">How many were asked for.</param>
/// <param name="List">All that there are.</param>
internal sealed record ListSlice(int Start, int Size, RecordList List)
{
    public IReadOnlyList<JsonObject> Rows { get; } =
        [.. Enumerable.Range(Start, Math.Max(0, Math.Min(Size, List.Count - Start))).Select(List.At)];

    /// <summary>What the product calls them, for example invoices.</summary>
    public string Resource => List.Resource;

    public bool HasMore => End < List.Count;

    public int End => Start + Rows.Count;

    /// <summary>The page, from 1, where the product counts in pages.</summary>
    public int Page => (Start / Size) + 1;
}

/// <summary>Envelopes that call their records by the resource.</summary>
internal static class ListEnvelope
{
    public static Dictionary<string, object> Named(ListSlice slice, Dictionary<string, object> envelope, string paging, object counts)
    {
        envelope[slice.Resource] = slice.Rows;
        envelope[paging] = counts;
        return envelope;
    }
}
