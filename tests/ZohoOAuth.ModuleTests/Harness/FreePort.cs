using System.Net;
using System.Net.Sockets;

namespace ZohoOAuth.ModuleTests;

/// <summary>
/// A port that nobody holds on either loopback: stages of several test runs must not meet at one. It lies below the ranges
/// from which systems give ports away on their own, so that no connection takes it before it is listened on.
/// </summary>
internal static class FreePort
{
    private const int First = 12_000;
    private const int Last = 32_000;

    internal static int Find()
    {
        while (true)
        {
            var port = Random.Shared.Next(First, Last);
            if (IsFree(port))
            {
                return port;
            }
        }
    }

    private static bool IsFree(int port)
    {
        using var probe = new Socket(AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp) { DualMode = true };
        try
        {
            probe.Bind(new IPEndPoint(IPAddress.IPv6Any, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
