using System.Net;
using System.Net.Sockets;

namespace ZohoOAuth.ModuleTests;

/// <summary>A port that nobody holds on either loopback: stages of several test runs must not meet at one.</summary>
internal static class FreePort
{
    internal static int Find()
    {
        using var probe = new Socket(AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp) { DualMode = true };
        probe.Bind(new IPEndPoint(IPAddress.IPv6Any, 0));
        return ((IPEndPoint)probe.LocalEndPoint!).Port;
    }
}
