using ZohoOAuth.Simulator.Crm.Records;

namespace ZohoOAuth.Simulator.Crm.Attachments;

/// <summary>Who added something and when, as in the <c>details</c> of a result.</summary>
internal static class ChangeDetails
{
    public static Dictionary<string, object> Of(string id, DateTimeOffset at) => new()
    {
        ["Modified_Time"] = RecordFactory.Time(at),
        ["Modified_By"] = RecordFactory.User(),
        ["Created_Time"] = RecordFactory.Time(at),
        ["id"] = id,
        ["Created_By"] = RecordFactory.User(),
    };

    public static Dictionary<string, object> Result(string message, object details) => new()
    {
        ["code"] = "SUCCESS",
        ["details"] = details,
        ["message"] = message,
        ["status"] = "success",
    };
}
