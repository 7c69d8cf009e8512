using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace ZohoOAuth.Simulator.Files;

/// <summary>A form with files. It is read part by part, so that a file goes to the disk as it arrives.</summary>
/// <param name="Files">The files, at least one.</param>
/// <param name="Fields">The other fields of the form.</param>
internal sealed record UploadForm(IReadOnlyList<UploadedFile> Files, IReadOnlyDictionary<string, string> Fields)
{
    private const int BufferSize = 64 * 1024;
    private const int MaxTextLength = 1024;

    /// <summary>The file of a form that has one, or the first.</summary>
    public ReceivedFile File => Files[0].File;

    /// <summary>Its name.</summary>
    public string Name => Files[0].Name;

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
        var files = new List<UploadedFile>();
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            if (FileName(section, field) is { } name)
            {
                files.Add(new UploadedFile(await fileStore.ReceiveAsync(section.Body, cancellationToken), name));
            }
            else if (section.AsFormDataSection() is { } text)
            {
                fields[text.Name] = await TextAsync(section.Body, cancellationToken);
            }
        }

        return files.Count > 0 ? new UploadForm(files, fields) : null;
    }

    // A client that sends bytes may give them no file name. Zoho's SDK for Node does so.
    private static string? FileName(MultipartSection section, string field)
    {
        var disposition = section.GetContentDispositionHeader();
        return disposition is null || HeaderUtilities.RemoveQuotes(disposition.Name) != field ? null
            : section.AsFileSection() is { } file ? file.FileName
            : field;
    }

    private static async Task<string> TextAsync(Stream body, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(body, leaveOpen: true);
        var text = new char[MaxTextLength];
        var read = await reader.ReadBlockAsync(text, cancellationToken);
        return new string(text, 0, read);
    }
}

/// <summary>A file of a form.</summary>
/// <param name="File">The file on the disk.</param>
/// <param name="Name">The file name that the client sends.</param>
internal sealed record UploadedFile(ReceivedFile File, string Name);
