using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Storage;

/// <summary>A file with a key of the embedded vault. It is created once and never replaced, because the secrets cannot be read without it.</summary>
internal static class KeyFile
{
    /// <summary>The content; null when there is none. A key that others could read or change protects nothing, so it is refused.</summary>
    internal static byte[]? ReadOrNull(string path)
    {
        if (UnixFile.Find(path) is { } file && (file.Problem ?? (file.IsOpenToOthers ? "other users can read it" : null)) is { } problem)
        {
            throw ZohoErrors.VaultUnavailable(
                LocalVault.VaultName,
                $"Its key file {path} is not used, because {problem}.",
                action: "Make the key file yours with chown, and run chmod 600 on it. If another user could read it, sign in again with Connect-Zoho.");
        }

        return OwnerOnlyFile.ReadOrNull(path);
    }

    /// <summary>What <paramref name="read"/> makes of the file. If it is missing, <paramref name="create"/> makes its content.</summary>
    internal static async Task<byte[]> OpenOrCreateAsync(
        string path, Func<byte[]?> read, Func<byte[]> create, TimeProvider clock, Trace trace, CancellationToken cancellationToken)
    {
        if (read() is { } present)
        {
            return present;
        }

        using (await FileLock.AcquireAsync(path + ".lock", clock, cancellationToken).ConfigureAwait(false))
        {
            LockEffect.WarnOnce(path + ".lock", trace);
            if (read() is { } written)
            {
                return written;
            }

            try
            {
                OwnerOnlyFile.WriteNew(path, create());
            }
            catch (IOException) when (File.Exists(path))
            {
                // It is damaged. Or, where locks have no effect, another process was faster.
            }

            return read() ?? throw LocalVault.Unusable($"Its key file {path} is damaged or cannot be read.");
        }
    }
}
