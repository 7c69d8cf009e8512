using System.Runtime.InteropServices;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Storage;

/// <summary>Whether only the user can change a file or folder, as ssh demands of its own files.</summary>
internal static class FileOwnership
{
    /// <summary>Why the module must not use this file or folder as its own, as the end of a sentence. Null when it can, or when it does not exist.</summary>
    internal static string? ProblemOf(string path) =>
        RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? OwnerOnlyAccess.ProblemOf(path) : UnixFile.Find(path)?.Problem;
}
