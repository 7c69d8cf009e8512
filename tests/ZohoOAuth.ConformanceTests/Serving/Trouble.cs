namespace ZohoOAuth.ConformanceTests.Serving;

/// <summary>What goes wrong once, at the second page of a list.</summary>
internal static class Trouble
{
    private static readonly Answer TooMany = new(429, """{"code":"TOO_MANY_REQUESTS","details":{},"message":"too many requests","status":"error"}""")
    {
        Headers = new Dictionary<string, string> { ["Retry-After"] = "0" },
    };

    private static readonly Answer DeadToken = new(401, """{"code":"INVALID_TOKEN","details":{},"message":"invalid oauth token","status":"error"}""");

    internal static Func<ReceivedRequest, Answer> WithoutTrouble(Func<ReceivedRequest, Answer> respond) => respond;

    internal static Func<ReceivedRequest, Answer> WithTooManyRequests(Func<ReceivedRequest, Answer> respond)
    {
        var requests = 0;
        return request => Interlocked.Increment(ref requests) == 2 ? TooMany : respond(request);
    }

    /// <summary>The token of the first page is dead from the second page on.</summary>
    internal static Func<ReceivedRequest, Answer> WithDeadToken(Func<ReceivedRequest, Answer> respond)
    {
        string? first = null;
        var requests = 0;
        return request =>
        {
            var isFirst = Interlocked.Increment(ref requests) == 1;
            first ??= request.Headers.Authorization.ToString();
            return !isFirst && request.Headers.Authorization.ToString() == first ? DeadToken : respond(request);
        };
    }
}
