using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Primitives;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Requests;

/// <summary>
/// Logs every request before the response, so that a request that a fault aborts is logged too, and completes it after the response.
/// </summary>
internal sealed class RequestLogging(RequestLog log, SimulatorClock clock)
{
    // A benchmark that sends ten thousand bodies must not fill the memory.
    private const int MaxBodyLength = 64 * 1024;

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (ControlPath.Includes(request))
        {
            await next(context);
            return;
        }

        var observer = ResponseObserver.Watch(context);
        var entry = log.Add(await DescribeAsync(request));
        try
        {
            await next(context);
            await observer.FlushAsync();
        }
        finally
        {
            log.Complete(entry, observer.Complete);
        }
    }

    private async Task<LoggedRequest> DescribeAsync(HttpRequest request)
    {
        var aborted = request.HttpContext.RequestAborted;
        var isFile = IsFile(request.ContentType ?? "");
        return new LoggedRequest
        {
            Server = SimulatedServer.Of(request.HttpContext).Name,
            Method = request.Method,
            Path = request.Path.Value ?? "",
            QueryString = request.QueryString.Value ?? "",
            Headers = request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            Form = request.HasFormContentType && !isFile ? Fields(await request.ReadFormAsync(aborted)) : new Dictionary<string, string>(),
            Body = request.HasFormContentType || isFile ? "" : await BodyAsync(request, aborted),
            At = clock.GetUtcNow(),
        };
    }

    // A file may have gigabytes, so only the endpoint reads it.
    private static bool IsFile(string contentType) =>
        contentType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
        || contentType.StartsWith("application/octet-stream", StringComparison.OrdinalIgnoreCase);

    private static Dictionary<string, string> Fields(IFormCollection form) =>
        form.ToDictionary(field => field.Key, field => field.Value.ToString());

    private static async Task<string> BodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength is null or 0 && !request.Headers.ContainsKey("Transfer-Encoding"))
        {
            return "";
        }

        request.EnableBuffering();
        using var reader = new StreamReader(request.Body, leaveOpen: true);
        var body = await reader.ReadToEndAsync(cancellationToken);
        request.Body.Position = 0;
        return body.Length > MaxBodyLength ? body[..MaxBodyLength] : body;
    }
}
