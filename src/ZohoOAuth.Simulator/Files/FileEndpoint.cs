using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Files;

/// <summary>Sends and receives files of any length without holding them in memory.</summary>
internal sealed class FileEndpoint(FileStore fileStore, FileStyle style)
{
    /// <summary>Sends the file in the path, or the requested range of it.</summary>
    public Task SendAsync(HttpContext context) =>
        fileStore.Find((string)context.GetRouteValue("file")!) is { } file
            ? FileDownload.SendAsync(context, file, style.Disposition(file.Name))
            : style.NotFound(context);

    public async Task ReceiveAsync(HttpContext context)
    {
        var form = await UploadForm.ReadAsync(context, style.Field, fileStore);
        await (form is null ? style.MissingFile(context) : JsonResponse.WriteAsync(context, style.Save(context, form)));
    }
}
