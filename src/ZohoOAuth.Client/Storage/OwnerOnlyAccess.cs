using System.Security.AccessControl;
using System.Security.Principal;

namespace ZohoOAuth.Client.Storage;

/// <summary>Windows access lists that allow only the current user, without inherited rules.</summary>
#pragma warning disable CA1416 // Called only on Windows. On other systems files have a mode.
internal static class OwnerOnlyAccess
{
    internal const FileSystemRights ReadAndWrite = FileSystemRights.Read | FileSystemRights.Write;

    /// <summary>The default buffer size of a FileStream.</summary>
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
