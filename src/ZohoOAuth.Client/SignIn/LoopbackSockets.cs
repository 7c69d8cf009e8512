using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.SignIn;

/// <summary>
/// Listens on the loopback addresses of a redirect URI and passes on each connection. It uses plain sockets, because on Windows HttpListener needs
/// administrator rights or a URL reservation.
/// </summary>
internal sealed class LoopbackSockets : IDisposable
{
    /// <summary>
    /// The maximum number of open connections. A browser opens only a few, and another program must not use up the sockets of the process.
    /// </summary>
    private const int MaxConnections = 64;

    private readonly List<TcpListener> _listeners = [];
    private int _open;

    private LoopbackSockets()
    {
    }

    /// <summary>The port, also when the system chose it.</summary>
    internal int Port => ((IPEndPoint)_listeners[0].LocalEndpoint).Port;

    /// <summary>Binds all addresses or none. Throws the SocketException of the address that is not available.</summary>
    internal static LoopbackSockets Bind(LoopbackRedirect redirect)
    {
        var sockets = new LoopbackSockets();
        try
        {
            foreach (var address in redirect.Addresses)
            {
                sockets.Add(address, redirect.Uri.Port, isOnly: redirect.Addresses.Count == 1);
            }

            return sockets;
        }
        catch
        {
            sockets.Dispose();
            throw;
        }
    }

    /// <summary>Passes each connection to <paramref name="response"/>, until cancelled. It does not wait for earlier connections.</summary>
    internal async Task AcceptAsync(Func<TcpClient, Task> response, CancellationToken cancellationToken)
    {
        using (cancellationToken.Register(Dispose))
        {
            await Task.WhenAll(_listeners.Select(listener => AcceptAsync(listener, response, cancellationToken))).ConfigureAwait(false);
        }
    }

    public void Dispose() => _listeners.ForEach(listener => listener.Stop());

    private void Add(IPAddress address, int port, bool isOnly)
    {
        var listener = new TcpListener(address, port);
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
        {
            // Only on Windows could a second program otherwise bind the same port and receive the code.
            listener.ExclusiveAddressUse = true;
        }

        try
        {
            listener.Start();
            _listeners.Add(listener);
        }
        catch (SocketException error) when (!isOnly && error.SocketErrorCode is SocketError.AddressNotAvailable or SocketError.AddressFamilyNotSupported)
        {
            // The machine supports the protocol but has no address for it. A browser cannot use that address either.
            listener.Stop();
        }
    }

    private async Task AcceptAsync(TcpListener listener, Func<TcpClient, Task> response, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                var connection = await Poly.AcceptAsync(listener, cancellationToken).ConfigureAwait(false);
                _ = AnswerAsync(connection, response);
            }
            catch (Exception error) when (error is SocketException or ObjectDisposedException or InvalidOperationException or OperationCanceledException)
            {
                // The listener was stopped, or the connection was closed before it was accepted.
            }
        }
    }

    private async Task AnswerAsync(TcpClient connection, Func<TcpClient, Task> response)
    {
        using (connection)
        {
            try
            {
                if (Interlocked.Increment(ref _open) <= MaxConnections)
                {
                    await response(connection).ConfigureAwait(false);
                }
            }
            finally
            {
                Interlocked.Decrement(ref _open);
            }
        }
    }
}
