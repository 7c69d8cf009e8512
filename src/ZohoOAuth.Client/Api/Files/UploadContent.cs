using System.Text;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Api.Files;

/// <summary>
/// Creates the content of an upload. Each retry opens the files again. The files are streamed, so a large file needs little memory.
/// </summary>
internal static class UploadContent
{
    private const int BufferSize = 81920;
    private const string ContentType = "Content-Type";
    private const string Disposition = "Content-Disposition";

    private static readonly Encoding Latin1 = Encoding.GetEncoding("iso-8859-1");

    internal static HttpContent Of(Upload upload) =>
        upload.File is null ? OfForm(upload.Form, upload.Transfer) : OfFile(upload.File, upload.Type, upload.Transfer);

    private static StreamContent OfFile(string path, string? type, Transfer transfer, string? disposition = null)
    {
        var content = new StreamContent(new ProgressStream(Open(path), transfer), BufferSize);
        if (disposition is not null)
        {
            content.Headers.TryAddWithoutValidation(Disposition, disposition);
        }

        content.Headers.TryAddWithoutValidation(ContentType, type ?? "application/octet-stream");
        return content;
    }

    /// <summary>
    /// A MultipartFormDataContent would add the file name a second time, in a form that RFC 7578 forbids, and encode both as a mail does. It would also
    /// put the boundary between quotation marks, which not all servers read.
    /// </summary>
    private static MultipartContent OfForm(IEnumerable<FormPart> parts, Transfer transfer)
    {
        var boundary = Guid.NewGuid().ToString("N");
        var form = new MultipartContent("form-data", boundary);
        form.Headers.Remove(ContentType);
        form.Headers.TryAddWithoutValidation(ContentType, $"multipart/form-data; boundary={boundary}");
        foreach (var part in parts)
        {
            form.Add(OfPart(part, transfer));
        }

        return form;
    }

    /// <summary>A part as browsers write it: its name first, and a type for files only.</summary>
    private static HttpContent OfPart(FormPart part, Transfer transfer)
    {
        var name = $"form-data; name={Quoted(part.Name)}";
        if (part.File is not null)
        {
            return OfFile(part.File, part.Type, transfer, $"{name}; filename={Quoted(Path.GetFileName(part.File))}");
        }

        var text = new StringContent(part.Text);
        text.Headers.Remove(ContentType);
        text.Headers.TryAddWithoutValidation(Disposition, name);
        return text;
    }

    /// <summary>
    /// A name as browsers send it: in UTF-8, with percent signs only for what would end it. Source: the HTML standard, "multipart/form-data".
    /// The headers of a part are written in Latin-1, so each character of the result is one byte.
    /// </summary>
    private static string Quoted(string name) =>
        $"\"{Latin1.GetString(Encoding.UTF8.GetBytes(name.Replace("\r", "%0D").Replace("\n", "%0A").Replace("\"", "%22")))}\"";

    private static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize, useAsync: true);
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            throw ZohoErrors.InvalidInput(
                "InFile", $"The file '{path}' cannot be read: {error.Message}", "Check the path in -InFile or -Form, and that you can read the file.", error);
        }
    }
}
