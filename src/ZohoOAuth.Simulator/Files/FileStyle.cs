namespace ZohoOAuth.Simulator.Files;

/// <summary>How a product takes and gives files.</summary>
internal sealed record FileStyle
{
    /// <summary>The field of the form that the file is in.</summary>
    public string Field { get; init; } = "file";

    /// <summary>Answers a request for a file that is not there.</summary>
    public required Func<HttpContext, Task> NotFound { get; init; }

    /// <summary>Answers a form without a file.</summary>
    public required Func<HttpContext, Task> MissingFile { get; init; }

    /// <summary>Keeps what was uploaded, and says so.</summary>
    public required Func<HttpContext, UploadForm, object> Save { get; init; }
}
