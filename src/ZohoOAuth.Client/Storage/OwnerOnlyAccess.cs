using System.Security.AccessControl;
using System.Security.Principal;

namespace ZohoOAuth.Client.Storage;

/// <summary>Windows' word for "only the owner": an access list with the current user on it, and nothing from the folder.</summary>
#pragma warning disable CA1416 // Called on Windows only: elsewhere a file has a mode.
internal static class OwnerOnlyAccess
{
    internal const FileSystemRights ReadAndWrite = FileSystemRights.Read | FileSystemRights.Write;

    /// <summary>What a FileStream takes by itself.</summary>
    internal const int BufferBytes = 4_096;

    internal static FileSecurity List()
    {
        using var user = WindowsIdentity.GetCurrent();
        var list = new FileSecurity();
        list.SetAccessRuleProtection(isProtected: true, preserveInheritance: false);
        list.AddAccessRule(new FileSystemAccessRule(user.User!, FileSystemRights.FullControl, AccessControlType.Allow));
        return list;
    }
}
