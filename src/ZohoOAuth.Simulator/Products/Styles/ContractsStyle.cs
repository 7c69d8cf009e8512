namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>
/// Contracts (https://www.zoho.com/contracts/api/contract/get-contracts-list.html and understanding-the-basics/response-structure.html: the records are under
/// the name of the resource). Its lists have no pages.
/// </summary>
internal static class ContractsStyle
{
    public static ProductStyle Create() => AssumedErrors.Of("contracts", _ => new(0, int.MaxValue), (slice, _) => Write(slice));

    private static Dictionary<string, object> Write(ListSlice slice) => new() { [slice.Resource] = slice.Rows };
}
