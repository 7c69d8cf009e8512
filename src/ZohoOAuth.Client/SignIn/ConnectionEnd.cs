using System.Net.Sockets;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.SignIn;

/// <summary>
/// Ends a connection so that the client can read the whole response. A system that closes a connection with unread data resets it, and the client can
/// lose the response. Source: RFC 9112, section 9.6.
/// </summary>
internal static class ConnectionEnd
{
    /// <summary>The time for the client to close its side. The sign-in must not wait for a client that does not.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);

    /// <summary>The maximum number of bytes to read. A client that sends more is disconnected.</summary>
    private const int MaxBytes = 1024 * 1024;

    /// <summary>Closes the sending side, and reads until the client closes its side. Throws when the client is too slow.</summary>
    internal static async Task DrainAsync(TcpClient connection, Stream stream, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var timeout = Poly.CancelAfter(Timeout, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        connection.Client.Shutdown(SocketShutdown.Send);
        var unread = new byte[4096];
        for (int count = 0, read = 1; read > 0 && count < MaxBytes; count += read)
        {
            read = await Poly.ReadAsync(stream, unread, stop.Token).ConfigureAwait(false);
        }
    }
}
