using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Storage;

/// <summary>
/// What protects the embedded vault: DPAPI on Windows, which ties a file to the user; elsewhere a key file that only the
/// owner can read, which is no more than its permissions, and says so once.
/// </summary>
#pragma warning disable CA1416 // There is no key on Windows, and only there: DPAPI is called nowhere else.
internal sealed class LocalProtector
{
    private readonly byte[]? _key;

    private LocalProtector(byte[]? key) => _key = key;

    /// <summary>What protects the secrets that are there; null when the key is gone or not readable.</summary>
    internal static LocalProtector? PresentOrNull(string folder)
    {
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
        {
            return new LocalProtector(null);
        }

        return Key(KeyPath(folder)) is { } present ? new LocalProtector(present) : null;
    }

    /// <summary>The same, with a new key for a vault that has none yet.</summary>
    internal static async Task<LocalProtector> OpenAsync(string folder, TimeProvider clock, Trace trace, CancellationToken cancellationToken)
    {
        if (PresentOrNull(folder) is { } present)
        {
            return present;
        }

        var path = KeyPath(folder);
        using (await FileLock.AcquireAsync(path + ".lock", clock, cancellationToken).ConfigureAwait(false))
        {
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

    private static byte[]? Key(string path) =>
        OwnerOnlyFile.ReadOrNull(path) is { Length: SealedBox.KeyBytes } key ? key : null;

    private static byte[] NewKey(string path, Trace trace)
    {
        if (File.Exists(path))
        {
            // A new key over a damaged or forbidden one would make every secret unreadable for good.
            throw LocalVault.Unusable($"Its key file {path} is damaged or cannot be read.");
        }

        var key = SealedBox.NewKey();
        OwnerOnlyFile.Replace(path, key);
        trace.Warn($"The vault 'Local' is new, in {Path.GetDirectoryName(path)}. On this system, only file permissions protect it, so anyone who can read your files can read your tokens. For better protection, use -Vault with a SecretManagement vault.");
        return key;
    }
}
