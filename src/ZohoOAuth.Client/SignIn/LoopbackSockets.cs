using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.SignIn;

/// <summary>
/// Listens on the loopback addresses of a redirect URI and hands every connection on. Plain sockets, because the HTTP
/// listener of Windows wants an administrator or a reservation.
/// </summary>
internal sealed class LoopbackSockets : IDisposable
{
    /// <summary>A browser opens a handful. Whoever opens more is no browser, and must not use up the process's sockets.</summary>
    private const int MaxConnections = 64;

    private readonly List<TcpListener> _listeners = [];
    private int _open;

    private LoopbackSockets()
    {
    }

    /// <summary>Binds all addresses or none; throws the SocketException of the one that cannot be had.</summary>
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

    /// <summary>Hands each connection to <paramref name="response"/>, without waiting for the ones before, until it is cancelled.</summary>
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
            // There, and only there, a second program could otherwise bind the same port and get the code.
            listener.ExclusiveAddressUse = true;
        }

        try
        {
            listener.Start();
            _listeners.Add(listener);
        }
        catch (SocketException error) when (!isOnly && error.SocketErrorCode is SocketError.AddressNotAvailable or SocketError.AddressFamilyNotSupported)
        {
            // A machine may have the protocol and no address of it: then no browser can use it either.
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
                // Stopped, or a connection that was gone before it was taken.
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
