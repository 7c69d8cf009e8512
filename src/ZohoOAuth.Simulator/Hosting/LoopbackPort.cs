using System.Net;
using System.Net.Sockets;

namespace ZohoOAuth.Simulator.Hosting;

/// <summary>
/// A port that is bound on both loopback addresses, so that http://localhost, http://127.0.0.1 and http://[::1] all work,
/// whichever address the machine resolves first. The sockets are bound here and passed to the server, because another process
/// could take a free port before the server binds it.
/// </summary>
internal sealed class LoopbackPort : IDisposable
{
    private const int MaxAttempts = 50;
    private readonly Socket _v4;
    private readonly Socket? _v6;

    private LoopbackPort(Socket v4, Socket? v6)
    {
        _v4 = v4;
        _v6 = v6;
        Number = ((IPEndPoint)v4.LocalEndPoint!).Port;
    }

    public int Number { get; }

    public IEnumerable<IPEndPoint> EndPoints => _v6 is null ? [Local(_v4)] : [Local(_v4), Local(_v6)];

    /// <summary>Binds a port; 0 for a port that is free on both loopback addresses.</summary>
    public static LoopbackPort Reserve(int number)
    {
        var attempts = number == 0 ? MaxAttempts : 1;
        for (var attempt = 1; ; attempt++)
        {
            var v4 = Bind(new IPEndPoint(IPAddress.Loopback, number));
            try
            {
                return new LoopbackPort(v4, BindV6(Local(v4).Port));
            }
            catch (SocketException) when (attempt < attempts)
            {
                v4.Dispose();
            }
            catch (SocketException)
            {
                v4.Dispose();
                throw;
            }
        }
    }

    /// <summary>Binds several ports, or none.</summary>
    public static IReadOnlyList<LoopbackPort> ReserveAll(IReadOnlyList<int> numbers)
    {
        List<LoopbackPort> ports = [];
        try
        {
            foreach (var number in numbers)
            {
                ports.Add(Reserve(number));
            }

            return ports;
        }
        catch
        {
            ports.ForEach(port => port.Dispose());
            throw;
        }
    }

    public Socket SocketFor(IPEndPoint endPoint) => endPoint.AddressFamily == AddressFamily.InterNetworkV6 ? _v6! : _v4;

    public void Dispose()
    {
        _v4.Dispose();
        _v6?.Dispose();
    }

    private static IPEndPoint Local(Socket socket) => (IPEndPoint)socket.LocalEndPoint!;

    private static Socket? BindV6(int port)
    {
        try
        {
            return Socket.OSSupportsIPv6 ? Bind(new IPEndPoint(IPAddress.IPv6Loopback, port)) : null;
        }
        catch (SocketException ex) when (ex.SocketErrorCode is SocketError.AddressNotAvailable or SocketError.AddressFamilyNotSupported)
        {
            return null;
        }
    }

    private static Socket Bind(IPEndPoint endPoint)
    {
        var socket = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(endPoint);
            return socket;
        }
        catch (SocketException)
        {
            socket.Dispose();
            throw;
        }
    }
}
