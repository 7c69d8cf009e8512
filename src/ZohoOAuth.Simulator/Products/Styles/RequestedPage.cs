namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>The records that a request asks for.</summary>
/// <param name="Start">The index of the first record, from 0.</param>
/// <param name="Size">The number of records.</param>
/// <param name="Invalid">The parameter that the product refuses; null when both numbers are valid.</param>
internal readonly record struct RequestedPage(int Start, int Size, string? Invalid = null)
{
    public static RequestedPage Refused(string parameter) => new(0, 1, parameter);
}
