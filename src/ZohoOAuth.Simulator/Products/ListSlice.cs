namespace ZohoOAuth.Simulator;

/// <summary>The records of one answer.</summary>
/// <param name="Resource">What the product calls them, for example invoices.</param>
/// <param name="Start">The place of the first of them, from 0.</param>
/// <param name="Size">How many were asked for.</param>
/// <param name="Total">How many there are in all.</param>
internal sealed record ListSlice(string Resource, int Start, int Size, int Total)
{
    public IReadOnlyList<ListRow> Rows { get; } =
        [.. Enumerable.Range(Start, Math.Max(0, Math.Min(Size, Total - Start))).Select(number => new ListRow($"3652397000{number:000000000}", number, $"{Resource} {number}"))];

    public bool HasMore => End < Total;

    public int End => Start + Rows.Count;

    /// <summary>The page, from 1, where the product counts in pages.</summary>
    public int Page => (Start / Size) + 1;
}
