namespace ZohoOAuth.Simulator.Files;

/// <summary>A file on the servers. It never changes.</summary>
public sealed class SimulatedFile
{
    private readonly Func<Stream> _open;

    internal SimulatedFile(string id, string name, long length, string? sha256, Func<Stream> open, bool isUpload)
    {
        IsUpload = isUpload;
        Id = id;
        Name = name;
        Length = length;
        Sha256 = sha256;
        _open = open;
    }

    /// <summary>The id in the URL of a download.</summary>
    public string Id { get; }

    /// <summary>The file name in the headers of a download.</summary>
    public string Name { get; }

    /// <summary>The number of bytes.</summary>
    public long Length { get; }

    /// <summary>The hash in lower-case hexadecimal digits; null for a file whose content is generated.</summary>
    public string? Sha256 { get; }

    /// <summary>Whether a request uploaded it. Other files are attachments of every record, so that a test needs no upload.</summary>
    internal bool IsUpload { get; }

    /// <summary>Opens the file for reading.</summary>
    /// <returns>The content, as a stream that can seek.</returns>
    public Stream OpenRead() => _open();
}
