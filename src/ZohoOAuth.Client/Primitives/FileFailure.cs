using System.Runtime.InteropServices;

namespace ZohoOAuth.Client.Primitives;

/// <summary>
/// Identifies exceptions of the file system: a file cannot be read, written or locked. Any other exception is a bug and must not be hidden.
/// </summary>
internal static class FileFailure
{
    // The errors of Windows as HRESULT. Other systems do not use these numbers, except for the one of an UnauthorizedAccessException.
    private const int AccessDenied = unchecked((int)0x80070005);
    private const int SharingViolation = unchecked((int)0x80070020);
    private const int LockViolation = unchecked((int)0x80070021);

    internal static bool Is(Exception error) => error is IOException or UnauthorizedAccessException;

    /// <summary>
    /// Whether another program may prevent the access at this moment. Windows denies access to a file that is replaced or deleted while it is open.
    /// </summary>
    internal static bool IsBlocked(Exception error) => error.HResult is SharingViolation or LockViolation
        || (error.HResult == AccessDenied && RuntimeInformation.IsOSPlatform(OSPlatform.Windows));
}
