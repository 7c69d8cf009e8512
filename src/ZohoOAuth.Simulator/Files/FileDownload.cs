using Microsoft.Net.Http.Headers;

namespace ZohoOAuth.Simulator.Files;

/// <summary>Sends a file, or the requested range of it, without holding it in memory.</summary>
internal static class FileDownload
{
    // A file never changes, so its id can be its entity tag.
    public static Task SendAsync(HttpContext context, SimulatedFile file, string disposition, string contentType = "application/octet-stream")
    {
        context.Response.Headers.ContentDisposition = disposition;
        return Results.Stream(
            file.OpenRead(),
            contentType,
            entityTag: new EntityTagHeaderValue($"\"{file.Id}\""),
            enableRangeProcessing: true).ExecuteAsync(context);
    }
}
