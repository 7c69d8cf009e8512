namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>
/// Meeting and Webinar (https://zoho.com/meeting/api-integration/meeting-api/list-of-meeting-api.html: listtype, index and count are mandatory, count is the
/// number of all; get-meeting-api.html). Assumption: index is the number of the first record, from 1, and count is 100 at most.
/// </summary>
internal static class ConferenceStyle
{
    /// <summary>Meetings. Both products have webinars, each with its own scopes, so these are not checked.</summary>
    public static ProductStyle Create(string? service = null)
    {
        var style = AssumedErrors.Of(service ?? "", Read, (slice, _) => new { session = slice.Rows, count = slice.List.Count });
        return style with
        {
            Scopes = service is null ? null : style.Scopes,
            Names = _ => new("meetingKey", "topic"),
            Records = AssumedErrors.Records((_, record) => new { session = record }),
        };
    }

    private static RequestedPage Read(HttpRequest request) => PageQuery.Offset(request, "index", "count", first: 1, defaultSize: 20, max: 100);
}
