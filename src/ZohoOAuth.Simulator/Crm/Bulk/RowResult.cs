namespace ZohoOAuth.Simulator.Crm.Bulk;

/// <summary>What became of a row.</summary>
/// <param name="Status">ADDED, UPDATED or SKIPPED.</param>
/// <param name="Id">The record; empty for a skipped row.</param>
/// <param name="Errors">Codes and fields, such as MANDATORY_NOT_FOUND-Last_Name; empty for a row that was written.</param>
internal sealed record RowResult(string Status, string Id = "", string Errors = "")
{
    public const string Added = "ADDED";
    public const string Updated = "UPDATED";
    public const string Skipped = "SKIPPED";
}
