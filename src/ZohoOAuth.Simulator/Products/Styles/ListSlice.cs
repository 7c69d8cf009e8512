using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Products.Records;

namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>The records of one response.</summary>
/// <param name="Start">The index of the first record, from 0.</param>
/// <param name="Size">The requested number of records.</param>
/// <param name="List">All records of the list.</param>
/// <param name="Names">The names that the product gives to the id and the name of a record; null if they are these two.</param>
internal sealed record ListSlice(int Start, int Size, RecordList List, FieldNames? Names)
{
    public IReadOnlyList<JsonObject> Rows { get; } =
        [.. Enumerable.Range(Start, Math.Max(0, Math.Min(Size, List.Count - Start))).Select(position => FieldNames.AddTo(List.At(position), Names))];

    /// <summary>The resource, for example invoices.</summary>
    public string Resource => List.Resource;

    public bool HasMore => End < List.Count;

    public int End => Start + Rows.Count;

    /// <summary>The number of the page, from 1.</summary>
    public int Page => (Start / Size) + 1;

    /// <summary>Completes an envelope whose field for the records has the name of the resource.</summary>
    public Dictionary<string, object> AddTo(Dictionary<string, object> envelope, string pagingField, object paging)
    {
        envelope[Resource] = Rows;
        envelope[pagingField] = paging;
        return envelope;
    }
}
