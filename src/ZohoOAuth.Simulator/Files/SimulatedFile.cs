namespace ZohoOAuth.Simulator.Files;

/// <summary>A file that the servers have. It never changes.</summary>
public sealed class SimulatedFile
{
    private readonly Func<Stream> _open;

    internal SimulatedFile(string id, string name, long length, string? sha256, Func<Stream> open)
    {
        Id = id;
        Name = name;
        Length = length;
        Sha256 = sha256;
        _open = open;
    }

    /// <summary>What it is asked for by.</summary>
    public string Id { get; }

    /// <summary>The name that a download is told.</summary>
    public string Name { get; }

    /// <summary>How many bytes it has.</summary>
    public long Length { get; }

    /// <summary>The hash in lower-case hexadecimal digits; none for a file whose content is made up.</summary>
    public string? Sha256 { get; }

    /// <summary>Reads it from the start.</summary>
    /// <returns>Its content, which can be sought in.</returns>
    public Stream OpenRead() => _open();
}
