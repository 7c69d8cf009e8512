namespace ZohoOAuth.ConformanceTests.Simulated;

/// <summary>A file to send.</summary>
internal sealed record SampleFile(string Name, byte[] Content)
{
    /// <summary>The beginning of a PNG file, and no more.</summary>
    private static readonly byte[] Image = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>A photo is an image. The document of attachments does not say that a file is sent.</summary>
    internal static SampleFile? Of(SimulatedOperation operation, string path) =>
        operation.First.FormSchema is null && operation.Key != "POST /crm/v8/{}/{}/Attachments" ? null
            : path.EndsWith("/photo", StringComparison.Ordinal) ? new("sample.png", Image)
            : new("sample.csv", "a,b"u8.ToArray());
}
