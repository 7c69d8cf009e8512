using System.Net;

namespace ZohoOAuth.Simulator.Faults;

/// <summary>The faults with a name.</summary>
internal static class FaultKinds
{
    private const string ApiServers = "*/api";
    private const string AccountsServers = "*/accounts";
    private const int BytesBeforeCut = 20;

    public static IReadOnlyList<FaultKind> All { get; } =
    [
        // https://www.zoho.com/crm/developer/docs/api/v8/status-codes.html
        new("rate-limit", "API servers answer 429, TOO_MANY_REQUESTS", Error(
            ApiServers,
            HttpStatusCode.TooManyRequests,
            """
            {"code":"TOO_MANY_REQUESTS","details":{},
            "message":"You have crossed the maximum number of API calls. Please try again after some time.","status":"error"}
            """), IsTransient: true),

        // The text of every accounts server that throttles; see TokenResponseWriter.
        new("token-limit", "accounts servers answer 400, Access Denied: too many requests", Error(
            AccountsServers,
            HttpStatusCode.BadRequest,
            """
            {"error_description":"You have made too many requests continuously. Please try again after some time.","error":"Access Denied","status":"failure"}
            """), IsTransient: true),

        // https://www.zoho.com/crm/developer/docs/api/v8/status-codes.html
        new("invalid-token", "API servers answer 401, INVALID_TOKEN", Error(
            ApiServers,
            HttpStatusCode.Unauthorized,
            """{"code":"INVALID_TOKEN","details":{},"message":"invalid oauth token","status":"error"}""")),
        new("server-error", "servers answer 500, INTERNAL_ERROR", Error(
            "*",
            HttpStatusCode.InternalServerError,
            """{"code":"INTERNAL_ERROR","details":{},"message":"Internal Server Error","status":"error"}"""), IsTransient: true),

        // Assumption: what a gateway in front of a server sends.
        new("unavailable", "servers answer 503 with an HTML page", Error(
            "*",
            HttpStatusCode.ServiceUnavailable,
            "<html><body><h1>503 Service Unavailable</h1></body></html>"), IsTransient: true),
        new("wrong-page", "servers answer 200 with an HTML page, as the network of a hotel does", Error(
            "*",
            HttpStatusCode.OK,
            "<html><body><h1>Sign in to the network</h1></body></html>")),
        new("disconnect", "the connection closes before the answer", new Fault { Abort = true }, IsTransient: true),
        new("cut", "the connection closes in the middle of the answer", new Fault { TruncateAfter = BytesBeforeCut, Abort = true }, IsTransient: true),
        new("slow", "the answer arrives at one byte per second", new Fault { Trickle = TimeSpan.FromSeconds(1) }),
        new("hang", "no answer arrives until you clear the faults", new Fault { Delay = Timeout.InfiniteTimeSpan }),
    ];

    public static FaultKind? Find(string name) => All.FirstOrDefault(kind => string.Equals(kind.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The name of a fault, wherever and however often it applies; null for one without a name.</summary>
    public static string? NameOf(Fault fault) => All.FirstOrDefault(kind => kind.Fault == fault with
    {
        Path = kind.Fault.Path,
        Server = kind.Fault.Server,
        Method = kind.Fault.Method,
        Skip = kind.Fault.Skip,
        Times = kind.Fault.Times,
        Rate = kind.Fault.Rate,
        Headers = kind.Fault.Headers,
    })?.Name;

    /// <summary>Faults of which this share of the requests gets one, each of the transient kinds equally often.</summary>
    public static IReadOnlyList<Fault> Random(double rate, string path) =>
        [.. new[] { ApiServers, AccountsServers }.SelectMany(server => Random(rate, path, server))];

    // A request tries one fault after the other. Each rate is the share of the requests that the ones before it left over.
    private static IEnumerable<Fault> Random(double rate, string path, string server)
    {
        FaultKind[] kinds = [.. All.Where(kind => kind.IsTransient && (kind.Fault.Server == "*" || kind.Fault.Server == server))];
        var share = rate / kinds.Length;
        return kinds.Select((kind, index) => kind.Fault with { Path = path, Server = server, Rate = share / (1 - (index * share)) });
    }

    private static Fault Error(string server, HttpStatusCode status, string body) => new() { Server = server, Status = (int)status, Body = body };
}
