namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>
/// Voice (https://www.zoho.com/voice/api/get-call-log-and-recording-voicemail.html: from and size; get-a-call-log.html: meta and logs, also for one call).
/// Assumption: the first record is 0, 20 records by default and 100 at most.
/// </summary>
internal static class VoiceStyle
{
    public static ProductStyle Create() => AssumedErrors.Of("ZohoVoice", Read, (slice, _) => slice.AddTo([], "meta", new { total = slice.List.Count })) with
    {
        Names = _ => new("logid", "agent_number"),
        Records = AssumedErrors.Records((_, record) => new { meta = new { total = 1 }, logs = new[] { record } }),
    };

    private static RequestedPage Read(HttpRequest request) => PageQuery.Offset(request, "from", "size", first: 0, defaultSize: 20, max: 100);
}
