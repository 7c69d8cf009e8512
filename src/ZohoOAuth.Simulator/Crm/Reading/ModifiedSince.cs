using System.Globalization;
using ZohoOAuth.Simulator.Crm.Calls;

namespace ZohoOAuth.Simulator.Crm.Reading;

/// <summary>
/// The header <c>If-Modified-Since</c>: only what was changed later is sent, and 304 where nothing was. Zoho's pages and SDKs send
/// the time in ISO 8601, and HTTP has a format of its own. Both are read.
/// </summary>
internal static class ModifiedSince
{
    private const string Name = "If-Modified-Since";

    /// <summary>The time; null for no header.</summary>
    public static DateTimeOffset? Read(CrmCall call)
    {
        var text = call.Context.Request.Headers[Name].ToString();
        return text.Length == 0 ? null
            : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time

            // Assumption: no page has an error for it.
            : throw new CrmException(CrmError.InvalidParameter(Name));
    }

    /// <summary>204, or 304 where the request has the header.</summary>
    public static Task WriteNothingAsync(CrmCall call)
    {
        call.Context.Response.StatusCode = Read(call) is null ? StatusCodes.Status204NoContent : StatusCodes.Status304NotModified;
        return Task.CompletedTask;
    }
}
