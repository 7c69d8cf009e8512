using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using ZohoOAuth.Client.Errors;

namespace ZohoOAuth.Client.Storage;

/// <summary>
/// DPAPI with the key of the current user. In some sessions Windows does not give that key out. Nothing is damaged then, and the error says so.
/// Source: https://learn.microsoft.com/windows/win32/api/dpapi/nf-dpapi-cryptunprotectdata
/// </summary>
#pragma warning disable CA1416 // The instance of the system exists only on Windows.
internal sealed class Dpapi(Dpapi.Operation protect, Dpapi.Operation unprotect)
{
    /// <summary>ERROR_INVALID_DATA and NTE_BAD_DATA as HRESULT: the text was changed, or it belongs to another name.</summary>
    private static readonly int[] Damage = [unchecked((int)0x8007000D), unchecked((int)0x80090005)];

    internal delegate byte[] Operation(byte[] data, byte[] entropy);

    /// <summary>Null on other systems.</summary>
    internal static Dpapi? OfSystem { get; } = RuntimeInformation.IsOSPlatform(OSPlatform.Windows)
        ? new Dpapi(
            (plain, entropy) => ProtectedData.Protect(plain, entropy, DataProtectionScope.CurrentUser),
            (box, entropy) => ProtectedData.Unprotect(box, entropy, DataProtectionScope.CurrentUser))
        : null;

    internal byte[] Seal(byte[] plain, string purpose)
    {
        try
        {
            return protect(plain, Encoding.UTF8.GetBytes(purpose));
        }
        catch (CryptographicException error)
        {
            throw ZohoErrors.UserKeyUnavailable(LocalVault.VaultName, error);
        }
    }

    /// <summary>The plaintext; null when the file is damaged. Throws VaultUnavailable when this session or this user does not have the key.</summary>
    internal byte[]? OpenOrNull(byte[] box, string purpose)
    {
        try
        {
            return unprotect(box, Encoding.UTF8.GetBytes(purpose));
        }
        catch (CryptographicException error) when (Array.IndexOf(Damage, error.HResult) >= 0)
        {
            return null;
        }
        catch (CryptographicException error)
        {
            throw IsUsable() ? ZohoErrors.UserKeyDiffers(LocalVault.VaultName, error) : ZohoErrors.UserKeyUnavailable(LocalVault.VaultName, error);
        }
    }

    /// <summary>Whether this session can use a key at all. Windows reports a missing key and the key of another user with the same codes.</summary>
    private bool IsUsable()
    {
        try
        {
            var probe = Encoding.ASCII.GetBytes("probe");
            return unprotect(protect(probe, probe), probe).SequenceEqual(probe);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
