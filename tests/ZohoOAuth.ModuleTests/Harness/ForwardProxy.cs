using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ZohoOAuth.ModuleTests;

/// <summary>A proxy on the loopback that writes down what it was asked for and passes it on; with a credential it wants to see that first.</summary>
internal sealed class ForwardProxy : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly string? _authorization;

    internal ForwardProxy(string? credential = null)
    {
        _authorization = credential is null ? null : "Proxy-Authorization: Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(credential));
        _listener.Start();
        _ = AcceptAsync();
    }

    internal string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>The first lines of the requests that were passed on.</summary>
    internal ConcurrentQueue<string> Asked { get; } = new();

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            var near = client.GetStream();
            while (await HeadAsync(near) is { Length: > 0 } head)
            {
                if (_authorization is not null && !head.Contains(_authorization, StringComparison.OrdinalIgnoreCase))
                {
                    await SkipBodyAsync(near, head);
                    await near.WriteAsync(
                        "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"proxy\"\r\nContent-Length: 0\r\n\r\n"u8.ToArray());
                    continue;
                }

                await PassAsync(near, head);
                return;
            }
        }
    }

    /// <summary>A request's body and all that follows on this connection belong to the one server.</summary>
    private async Task PassAsync(NetworkStream near, string head)
    {
        var line = head[..head.IndexOf("\r\n", StringComparison.Ordinal)];
        Asked.Enqueue(line);
        var address = new Uri(line.Split(' ')[1]);
        using var server = new TcpClient();
        await server.ConnectAsync(address.Host, address.Port);
        var far = server.GetStream();
        await far.WriteAsync(Encoding.Latin1.GetBytes(head.Replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n", StringComparison.Ordinal)));
        await Task.WhenAny(near.CopyToAsync(far), far.CopyToAsync(near));
    }

    /// <summary>The refused request ends with its body, and the next one follows on the same connection.</summary>
    private static async Task SkipBodyAsync(NetworkStream near, string head)
    {
        const string Length = "\r\nContent-Length: ";
        if (head.IndexOf(Length, StringComparison.OrdinalIgnoreCase) is >= 0 and var start)
        {
            var digits = head[(start + Length.Length)..].Split("\r\n")[0];
            await near.ReadExactlyAsync(new byte[int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture)]);
        }
    }

    private static async Task<string> HeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(one) == 1)
        {
            head.Append((char)one[0]);
        }

        return head.ToString();
    }
}
