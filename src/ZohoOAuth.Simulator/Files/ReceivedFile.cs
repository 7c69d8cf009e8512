using System.Security.Cryptography;

namespace ZohoOAuth.Simulator.Files;

/// <summary>An upload on the disk.</summary>
/// <param name="Path">The path of the file.</param>
/// <param name="Length">The number of bytes.</param>
/// <param name="Sha256">The hash of the bytes.</param>
internal sealed record ReceivedFile(string Path, long Length, string Sha256)
{
    /// <summary>Writes the content to the disk, and deletes the file if the content is incomplete.</summary>
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
