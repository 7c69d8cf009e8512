namespace ZohoOAuth.Simulator.Requests;

/// <summary>A part of a multipart form. Of a file, only the first bytes are kept.</summary>
public sealed record LoggedPart
{
    /// <summary>The name of the form field.</summary>
    public required string Name { get; init; }

    /// <summary>The file name; null for a text field.</summary>
    public string? FileName { get; init; }

    /// <summary>The content type that the client sends for the part.</summary>
    public string? ContentType { get; init; }

    /// <summary>The number of bytes.</summary>
    public long Length { get; init; }

    /// <summary>The first bytes: at most 256 of a file, and 1,024 of a text field.</summary>
    public ReadOnlyMemory<byte> Start { get; init; }
}
