using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Primitives;

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
        var observer = ResponseObserver.Watch(context);
        var entry = log.Add(await DescribeAsync(context.Request));
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
            Form = request.HasFormContentType && !isFile ? await FieldsAsync(request, aborted) : new Dictionary<string, string>(),
            Body = request.HasFormContentType || isFile ? "" : await BodyAsync(request, aborted),
            At = clock.GetUtcNow(),
        };
    }

    // A file may have gigabytes, so only the endpoint reads it.
    private static bool IsFile(string contentType) =>
        contentType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
        || contentType.StartsWith("application/octet-stream", StringComparison.OrdinalIgnoreCase);

    // Zoho's examples send JSON with curl, whose default content type is that of a form
    // (https://www.zoho.com/crm/developer/docs/api/v2.1/convert-lead.html). So the endpoint must be able to read the body again.
    private static async Task<Dictionary<string, string>> FieldsAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        request.EnableBuffering();
        try
        {
            var form = await request.ReadFormAsync(cancellationToken);
            return form.ToDictionary(field => field.Key, field => field.Value.ToString());
        }
        catch (InvalidDataException)
        {
            // No form has such long names.
            return [];
        }
        finally
        {
            request.Body.Position = 0;
        }
    }

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
