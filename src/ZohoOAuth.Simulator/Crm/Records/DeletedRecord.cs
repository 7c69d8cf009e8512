namespace ZohoOAuth.Simulator.Crm.Records;

/// <summary>What remains of a deleted record (https://www.zoho.com/crm/developer/docs/api/v8/get-deleted-records.html).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="At">When it was deleted.</param>
internal sealed record DeletedRecord(long Id, string? Name, DateTimeOffset At);
