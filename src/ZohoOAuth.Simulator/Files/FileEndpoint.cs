using Microsoft.Net.Http.Headers;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Files;

/// <summary>Sends and receives files of any length, in pieces.</summary>
internal sealed class FileEndpoint(FileStore shelf, FileStyle style)
{
    /// <summary>Sends the file that the path names, or the range of it that is asked for.</summary>
    public Task SendAsync(HttpContext context) =>
        shelf.Find((string)context.GetRouteValue("file")!) is { } file ? SendAsync(context, file) : style.NotFound(context);

    public async Task ReceiveAsync(HttpContext context)
    {
        var form = await UploadForm.ReadAsync(context, style.Field, shelf);
        await (form is null ? style.MissingFile(context) : JsonResponse.WriteAsync(context, style.Save(context, form)));
    }

    // A file never changes, so that its id is as good a tag as its hash.
    private static Task SendAsync(HttpContext context, SimulatedFile file) => Results.Stream(
        file.OpenRead(),
        "application/octet-stream",
        file.Name,
        entityTag: new EntityTagHeaderValue($"\"{file.Id}\""),
        enableRangeProcessing: true).ExecuteAsync(context);
}
