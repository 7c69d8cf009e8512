using System.Globalization;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.SignIn;

/// <summary>
/// Finds in /proc the process that listens on a port, and the user who opened a connection. Only the user's own processes can be read, and usually the
/// port belongs to one of them. Source: proc_pid_net(5), proc_pid_fd(5)
/// </summary>
internal static class LinuxSockets
{
    private const string Listening = "0A";

    private static readonly string[] Tables = ["/proc/net/tcp", "/proc/net/tcp6"];

    /// <summary>The process id; null on other systems, or for another user's process.</summary>
    internal static int? ListenerOf(int port)
    {
        try
        {
            var links = Tables.Where(File.Exists)
                .SelectMany(File.ReadLines)
                .Select(line => SocketOf(line, port))
                .OfType<string>()
                .Select(socket => $"socket:[{socket}]")
                .ToArray();
            return links.Length == 0
                ? null
                : Directory.EnumerateDirectories("/proc").Select(ProcessId).FirstOrDefault(id => id is not null && Holds(id.Value, links));
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            return null;
        }
    }

    /// <summary>
    /// Whether another user opened the connection; false where this is not known. Root is not another user, because a service that forwards ports may
    /// run as root, and root can read everything anyway.
    /// </summary>
    internal static bool IsOfOtherUser(int clientPort, int serverPort)
    {
        try
        {
            return Tables.Where(File.Exists)
                .SelectMany(File.ReadLines)
                .Select(line => UserOf(line, clientPort, serverPort))
                .Any(user => user is not (null or 0) && user != UnixFile.CurrentUser());
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            return false;
        }
    }

    /// <summary>The user id of the client's end of a connection. It is two columns before the inode.</summary>
    internal static uint? UserOf(string line, int clientPort, int serverPort)
    {
        var columns = line.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        return columns.Length > 9 && IsPort(columns[1], clientPort) && IsPort(columns[2], serverPort)
            && uint.TryParse(columns[7], NumberStyles.None, CultureInfo.InvariantCulture, out var user)
            ? user
            : null;
    }

    /// <summary>
    /// The inode of a listening socket. The columns of the line are: number, local address and port in hexadecimal, remote address, state, five more,
    /// inode.
    /// </summary>
    internal static string? SocketOf(string line, int port)
    {
        var columns = line.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        return columns.Length > 9
            && columns[3] == Listening
            && IsPort(columns[1], port)
            ? columns[9]
            : null;
    }

    private static bool IsPort(string address, int port) =>
        address.EndsWith(":" + port.ToString("X4", CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static int? ProcessId(string folder) =>
        int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private static bool Holds(int id, string[] links)
    {
        try
        {
            return Directory.EnumerateFiles($"/proc/{id}/fd").Any(file => links.Contains(Poly.LinkTarget(file)));
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            return false;
        }
    }
}
