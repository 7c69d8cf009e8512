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

    internal static HttpContent Of(Upload upload) => upload.File is null ? OfForm(upload.Form, upload.Transfer) : OfFile(upload.File, upload.Transfer);

    private static StreamContent OfFile(string path, Transfer transfer)
    {
        var content = new StreamContent(new ProgressStream(Open(path), transfer), BufferSize);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/octet-stream");
        return content;
    }

    private static MultipartFormDataContent OfForm(IEnumerable<FormPart> parts, Transfer transfer)
    {
        var form = new MultipartFormDataContent();
        foreach (var part in parts)
        {
            if (part.File is null)
            {
                form.Add(new StringContent(part.Text), Quoted(part.Name));
            }
            else
            {
                form.Add(OfFile(part.File, transfer), Quoted(part.Name), Quoted(Path.GetFileName(part.File)));
            }
        }

        return form;
    }

    private static string Quoted(string name) => $"\"{name.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";

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
