using Microsoft.Net.Http.Headers;

namespace ZohoOAuth.Simulator.Files;

/// <summary>How a product receives and sends files.</summary>
internal sealed record FileStyle
{
    /// <summary>The form field that contains the file.</summary>
    public string Field { get; init; } = "file";

    /// <summary>
    /// The Content-Disposition of a download with this name. Assumption: both parameters of RFC 6266, where the product's documents do
    /// not show the header.
    /// </summary>
    public Func<string, string> Disposition { get; init; } = BothNames;

    /// <summary>Writes the error for a file that does not exist.</summary>
    public required Func<HttpContext, Task> NotFound { get; init; }

    /// <summary>Writes the error for a form without a file.</summary>
    public required Func<HttpContext, Task> MissingFile { get; init; }

    /// <summary>Stores an upload, and returns the response body.</summary>
    public required Func<HttpContext, UploadForm, object> Save { get; init; }

    private static string BothNames(string name)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        return disposition.ToString();
    }
}
