using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Calls;

namespace ZohoOAuth.Simulator.Crm.Bulk;

/// <summary>
/// The callback of a job. It is checked as Zoho does, and never called: the simulator sends nothing to other machines.
/// </summary>
internal static class BulkCallback
{
    public static CrmError? Check(JsonNode? callback) => callback switch
    {
        null => null,
        JsonObject given when !IsHttps(given["url"]?.ToString()) => BulkError.InvalidCallbackUrl,
        JsonObject given when given["method"]?.ToString() is not "post" => BulkError.InvalidCallbackMethod,
        JsonObject => null,
        _ => BulkError.UnknownValue("callback"),
    };

    private static bool IsHttps(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "https" or "http";
}
