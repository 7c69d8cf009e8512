using System.Globalization;
using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Calls;

namespace ZohoOAuth.Simulator.Crm.Writing;

/// <summary>
/// The header <c>If-Unmodified-Since</c>: a record that somebody changed after that time is not written
/// (https://www.zoho.com/crm/developer/docs/api/v8/update-records.html).
/// </summary>
internal static class UnmodifiedSince
{
    private const string Header = "If-Unmodified-Since";

    /// <summary>The time in the header; null without one, or with one that is not a time.</summary>
    public static DateTimeOffset? Of(CrmCall call) => Parse(call.Context.Request.Headers[Header]);

    public static CrmError? Check(JsonObject record, DateTimeOffset? since) =>
        since is { } limit && Parse(record["Modified_Time"]?.ToString()) > limit
            ? new CrmError(
                StatusCodes.Status412PreconditionFailed,
                "ALREADY_MODIFIED",
                "record updated time has already passed if-unmodified-since time",
                WriteResult.Details(record).ToDictionary(detail => detail.Key, detail => (object)detail.Value!.DeepClone()))
            : null;

    private static DateTimeOffset? Parse(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
