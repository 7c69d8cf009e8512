using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace ZohoOAuth.Simulator.Files;

/// <summary>A form with a file. It is read part by part, so that the file goes to the disk as it arrives.</summary>
/// <param name="File">The file.</param>
/// <param name="Name">The file name that the client sends.</param>
/// <param name="Fields">The other fields of the form.</param>
internal sealed record UploadForm(ReceivedFile File, string Name, IReadOnlyDictionary<string, string> Fields)
{
    private const int BufferSize = 64 * 1024;
    private const int MaxTextLength = 1024;

    /// <summary>Reads the form of a request; null when it has no file in this field, or is incomplete.</summary>
    public static async Task<UploadForm?> ReadAsync(HttpContext context, string field, FileStore fileStore)
    {
        try
        {
            return BoundaryOf(context.Request) is { } boundary
                ? await ReadAsync(new MultipartReader(boundary, context.Request.Body, BufferSize), field, fileStore, context.RequestAborted)
                : null;
        }
        catch (Exception ex) when (ex is IOException or InvalidDataException)
        {
            return null;
        }
    }

    private static string? BoundaryOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 } boundary
            ? boundary.ToString()
            : null;

    private static async Task<UploadForm?> ReadAsync(MultipartReader reader, string field, FileStore fileStore, CancellationToken cancellationToken)
    {
        var fields = new Dictionary<string, string>();
        (ReceivedFile File, string Name)? file = null;
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            if (section.AsFileSection() is { } sent && sent.Name == field && file is null)
            {
                file = (await fileStore.ReceiveAsync(section.Body, cancellationToken), sent.FileName);
            }
            else if (section.AsFormDataSection() is { } text)
            {
                fields[text.Name] = await TextAsync(section.Body, cancellationToken);
            }
        }

        return file is { } received ? new UploadForm(received.File, received.Name, fields) : null;
    }

    private static async Task<string> TextAsync(Stream body, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(body, leaveOpen: true);
        var text = new char[MaxTextLength];
        var read = await reader.ReadBlockAsync(text, cancellationToken);
        return new string(text, 0, read);
    }
}
