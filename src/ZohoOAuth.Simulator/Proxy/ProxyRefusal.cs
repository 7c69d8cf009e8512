using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Connections;
using ZohoOAuth.Simulator.Names;

namespace ZohoOAuth.Simulator.Proxy;

/// <summary>Why the proxy refuses a request, and what to do.</summary>
/// <param name="Text">The text for the user.</param>
internal sealed record ProxyRefusal(string Text)
{
    private const int HttpsPort = 443;
    private const string Head = "HTTP/1.1 403 Forbidden\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\n";

    // What the client has still to send after a refused request. A connection that is closed before it is read is reset, and the text is lost.
    private const int MaxUnread = 1024 * 1024;
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(2);

    /// <summary>The refusal; null for a tunnel to a host of Zoho.</summary>
    public static ProxyRefusal? Of(ProxyRequest request, ZohoHosts hosts, out ZohoHost? host)
    {
        host = null;
        if (!request.IsConnect)
        {
            return new("This proxy opens only tunnels for https. Use https, or set NO_PROXY=localhost,127.0.0.1 for a server on this machine.");
        }

        var (name, port) = request.Authority;
        if (IsLoopback(name))
        {
            return new($"This proxy does not connect to {name}. Set NO_PROXY=localhost,127.0.0.1 for a server on this machine.");
        }

        if (!hosts.TryFind(name, out host))
        {
            return new(
                $"{name} is not a host of Zoho, and this proxy connects to nothing outside this machine. "
                + "Unset HTTPS_PROXY for programs that need other hosts.");
        }

        return port == HttpsPort ? null : new($"This proxy connects to Zoho on port {HttpsPort} only, as Zoho's servers do.");
    }

    public async Task SendAsync(ConnectionContext connection)
    {
        var body = Encoding.UTF8.GetBytes(Text + "\n");
        var head = string.Create(CultureInfo.InvariantCulture, $"{Head}Content-Length: {body.Length}\r\n\r\n");
        await connection.Transport.Output.WriteAsync((byte[])[.. Encoding.ASCII.GetBytes(head), .. body]);
        await connection.Transport.Output.CompleteAsync();
        await ReadRestAsync(connection);
    }

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static async Task ReadRestAsync(ConnectionContext connection)
    {
        using var timeout = new CancellationTokenSource(CloseTimeout);
        try
        {
            var input = connection.Transport.Input;
            for (long unread = 0; unread < MaxUnread;)
            {
                var read = await input.ReadAsync(timeout.Token);
                unread += read.Buffer.Length;
                input.AdvanceTo(read.Buffer.End);
                if (read.IsCompleted)
                {
                    return;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The client keeps the connection open. It has the text.
        }
    }
}
