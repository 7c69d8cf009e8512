namespace ZohoOAuth.Calls;

/// <summary>Which records of a list the user wants. With several connections, it applies to each of them.</summary>
/// <param name="All">Whether all pages are wanted.</param>
/// <param name="First">How many records are wanted. Null for no limit.</param>
/// <param name="Skip">How many records are left out at the beginning.</param>
/// <param name="Resume">Where a list that failed in the middle continues. Null for the beginning.</param>
internal sealed record RecordRange(bool All, long? First, long Skip, string? Resume)
{
    internal bool IsPaged => All || First is not null || Skip > 0 || Resume is not null;

    /// <summary>How many records are read: those that are left out, and those that are wanted.</summary>
    internal long? Reads => First > long.MaxValue - Skip ? First : First + Skip;
}
