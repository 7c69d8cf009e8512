using System.Security.Cryptography;

namespace ZohoOAuth.Simulator.Files;

/// <summary>An upload on the disk.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Length">How many bytes came.</param>
/// <param name="Sha256">Their hash.</param>
internal sealed record ReceivedFile(string Path, long Length, string Sha256)
{
    /// <summary>Writes as it comes; what does not come whole is not kept.</summary>
    public static async Task<ReceivedFile> WriteAsync(string path, Stream content, CancellationToken cancellationToken)
    {
        try
        {
            await using var file = File.Create(path);
            using var hash = SHA256.Create();
            await using var hashing = new CryptoStream(file, hash, CryptoStreamMode.Write, leaveOpen: true);
            await content.CopyToAsync(hashing, cancellationToken);
            await hashing.FlushFinalBlockAsync(cancellationToken);
            return new ReceivedFile(path, file.Length, FileStore.Hex(hash.Hash!));
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    public Stream OpenRead() => new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
}
