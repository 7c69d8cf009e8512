using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Storage;

/// <summary>
/// Encrypts the secrets of the embedded vault. On Windows it uses DPAPI, which ties a file to the user. On other systems it uses a key file that only
/// the owner can read. That protects no better than file permissions, and a warning says so once.
/// </summary>
#pragma warning disable CA1416 // DPAPI is called only without a key, which means only on Windows.
internal sealed class LocalProtector
{
    private readonly byte[]? _key;

    private LocalProtector(byte[]? key) => _key = key;

    /// <summary>The protector of the existing secrets; null when the key is missing or not readable.</summary>
    internal static LocalProtector? PresentOrNull(string folder)
    {
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
        {
            return new LocalProtector(null);
        }

        return Key(KeyPath(folder)) is { } present ? new LocalProtector(present) : null;
    }

    /// <summary>The same, but creates a key when the vault has none yet.</summary>
    internal static async Task<LocalProtector> OpenAsync(string folder, TimeProvider clock, Trace trace, CancellationToken cancellationToken)
    {
        if (PresentOrNull(folder) is { } present)
        {
            return present;
        }

        var path = KeyPath(folder);
        using (await FileLock.AcquireAsync(path + ".lock", clock, cancellationToken).ConfigureAwait(false))
        {
            LockEffect.WarnOnce(path + ".lock", trace);
            return new LocalProtector(Key(path) ?? NewKey(path, trace));
        }
    }

    internal byte[] Seal(byte[] plain, string purpose) =>
        _key is null
            ? ProtectedData.Protect(plain, Encoding.UTF8.GetBytes(purpose), DataProtectionScope.CurrentUser)
            : SealedBox.Seal(_key, plain, purpose);

    internal byte[]? OpenOrNull(byte[] box, string purpose)
    {
        if (_key is not null)
        {
            return SealedBox.OpenOrNull(_key, box, purpose);
        }

        try
        {
            return ProtectedData.Unprotect(box, Encoding.UTF8.GetBytes(purpose), DataProtectionScope.CurrentUser);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static string KeyPath(string folder) => Path.Combine(folder, "key");

    /// <summary>The key; null when there is none or it is damaged. A key that others could read or change protects nothing, so it is refused.</summary>
    private static byte[]? Key(string path)
    {
        if (UnixFile.Find(path) is { } file && (file.Problem ?? (file.IsOpenToOthers ? "other users can read it" : null)) is { } problem)
        {
            throw ZohoErrors.VaultUnavailable(
                LocalVault.VaultName,
                $"Its key file {path} is not used, because {problem}.",
                action: "Make the key file yours with chown, and run chmod 600 on it. If another user could read it, sign in again with Connect-Zoho.");
        }

        return OwnerOnlyFile.ReadOrNull(path) is { Length: SealedBox.KeyBytes } key ? key : null;
    }

    private static byte[] NewKey(string path, Trace trace)
    {
        var key = SealedBox.NewKey();
        try
        {
            OwnerOnlyFile.WriteNew(path, key);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Where locks have no effect, another process was faster. Replacing a damaged or unreadable key would make all secrets unreadable permanently.
            return Key(path) ?? throw LocalVault.Unusable($"Its key file {path} is damaged or cannot be read.");
        }

        trace.Warn(
            $"The vault 'Local' is new, in {Path.GetDirectoryName(path)}. "
                + "On this system, only file permissions protect it, so anyone who can read your files can read your tokens. "
                + "For better protection, use -Vault with a SecretManagement vault.");
        return key;
    }
}
