using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using ZohoOAuth.Simulator.Primitives;

namespace ZohoOAuth.Simulator.Files;

/// <summary>
/// The files that were added or uploaded; each can be downloaded from every data center. An upload is not held in memory: it is
/// in a temporary folder until the simulator is disposed.
/// </summary>
public sealed class FileStore
{
    private readonly ConcurrentDictionary<string, SimulatedFile> _files = new();
    private readonly Lazy<TemporaryFolder> _uploads = new(() => new TemporaryFolder("zoho-uploads-"));
    private int _count;

    internal FileStore()
    {
    }

    /// <summary>Adds a file.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="content">Its bytes.</param>
    /// <returns>The file.</returns>
    public SimulatedFile Add(string name, byte[] content)
    {
        byte[] copy = [.. content];
        return Store(name, copy.Length, Hex(SHA256.HashData(copy)), () => new MemoryStream(copy, writable: false));
    }

    /// <summary>Adds a file of any length. Its bytes are generated when they are read.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="length">The number of bytes.</param>
    /// <returns>The file.</returns>
    public SimulatedFile Add(string name, long length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        return Store(name, length, null, () => new GeneratedStream(length));
    }

    /// <summary>Finds a file, uploaded or added.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The file, or null.</returns>
    public SimulatedFile? Find(string id) => _files.GetValueOrDefault(id);

    /// <summary>Adds a file that was received completely.</summary>
    internal SimulatedFile Add(string name, ReceivedFile file) => Store(name, file.Length, file.Sha256, file.OpenRead, isUpload: true);

    /// <summary>Adds a file that the servers made, such as the result of a job. It is not an attachment.</summary>
    internal SimulatedFile AddResult(string name, byte[] content) =>
        Store(name, content.Length, Hex(SHA256.HashData(content)), () => new MemoryStream(content, writable: false), isUpload: true);

    /// <summary>Writes an upload to the disk.</summary>
    internal Task<ReceivedFile> ReceiveAsync(Stream content, CancellationToken cancellationToken) =>
        ReceivedFile.WriteAsync(Path.Combine(_uploads.Value.Path, Path.GetRandomFileName()), content, cancellationToken);

    internal static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);

    internal void RemoveUploads()
    {
        if (_uploads.IsValueCreated)
        {
            _uploads.Value.Dispose();
        }
    }

    private SimulatedFile Store(string name, long length, string? sha256, Func<Stream> open, bool isUpload = false)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"3652397002{Interlocked.Increment(ref _count):000000000}");
        return _files[id] = new SimulatedFile(id, name, length, sha256, open, isUpload);
    }
}
