using System.Security.AccessControl;
using System.Security.Principal;
using ZohoOAuth.Client.Primitives;

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

    /// <summary>The same for a folder. What is created in it later inherits the list.</summary>
    internal static DirectorySecurity FolderList()
    {
        using var user = WindowsIdentity.GetCurrent();
        var list = new DirectorySecurity();
        list.SetAccessRuleProtection(isProtected: true, preserveInheritance: false);
        list.AddAccessRule(new FileSystemAccessRule(
            user.User!,
            FileSystemRights.FullControl,
            InheritanceFlags.ContainerInherit | InheritanceFlags.ObjectInherit,
            PropagationFlags.None,
            AccessControlType.Allow));
        return list;
    }

    /// <summary>Why the module must not use this file or folder as its own. Null when it can, and where the file system has no access lists.</summary>
    internal static string? ProblemOf(string path)
    {
        const AccessControlSections Sections = AccessControlSections.Owner | AccessControlSections.Access;
        try
        {
            var isFolder = Directory.Exists(path);
            if (!isFolder && !File.Exists(path))
            {
                return null;
            }

            if (Poly.IsLink(path))
            {
                return "it is a symbolic link";
            }

            using var user = WindowsIdentity.GetCurrent();
            FileSystemSecurity list = isFolder ? new DirectoryInfo(path).GetAccessControl(Sections) : new FileInfo(path).GetAccessControl(Sections);
            return AccessList.ProblemOf(list.GetSecurityDescriptorSddlForm(Sections), user.User!.Value);
        }
        catch (Exception error) when (FileFailure.Is(error) || error is InvalidOperationException or NotSupportedException)
        {
            return null;
        }
    }
}
