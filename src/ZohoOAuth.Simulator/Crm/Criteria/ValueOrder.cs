namespace ZohoOAuth.Simulator.Crm.Criteria;

/// <summary>
/// The order of values of one kind. An empty value is first. Assumption: the case of a text does not count. Zoho's documents compare
/// texts of one case only.
/// </summary>
internal sealed class ValueOrder : IComparer<IComparable?>
{
    public static readonly ValueOrder Instance = new();

    private ValueOrder()
    {
    }

    public int Compare(IComparable? x, IComparable? y) => (x, y) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (string left, string right) => string.Compare(left, right, StringComparison.OrdinalIgnoreCase),
        _ => x.CompareTo(y),
    };
}
