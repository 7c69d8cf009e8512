using Microsoft.Net.Http.Headers;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Files;

/// <summary>Sends and receives files of any length without holding them in memory.</summary>
internal sealed class FileEndpoint(FileStore fileStore, FileStyle style)
{
    /// <summary>Sends the file in the path, or the requested range of it.</summary>
    public Task SendAsync(HttpContext context) =>
        fileStore.Find((string)context.GetRouteValue("file")!) is { } file ? SendAsync(context, file) : style.NotFound(context);

    public async Task ReceiveAsync(HttpContext context)
    {
        var form = await UploadForm.ReadAsync(context, style.Field, fileStore);
        await (form is null ? style.MissingFile(context) : JsonResponse.WriteAsync(context, style.Save(context, form)));
    }

    // A file never changes, so its id can be its entity tag.
    private Task SendAsync(HttpContext context, SimulatedFile file)
    {
        context.Response.Headers.ContentDisposition = style.Disposition(file.Name);
        return Results.Stream(
            file.OpenRead(),
            "application/octet-stream",
            entityTag: new EntityTagHeaderValue($"\"{file.Id}\""),
            enableRangeProcessing: true).ExecuteAsync(context);
    }
}
