namespace ZohoOAuth.Simulator.Products.Styles;

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
