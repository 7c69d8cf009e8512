using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ZohoOAuth.ModuleTests;

/// <summary>A host that nobody trusts. It listens on the loopback and remembers what it is asked.</summary>
internal sealed class ForeignHost : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<string> _requests = [];
    private readonly Task _listening;

    internal ForeignHost()
    {
        _listener.Start();
        Url = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";
        _listening = ListenAsync();
    }

    internal string Url { get; }

    internal IReadOnlyList<string> Requests
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _listening;
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                using var context = await _listener.AcceptTcpClientAsync();
                await AnswerAsync(context.GetStream());
            }
        }
        catch (SocketException)
        {
            // Stopped.
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        var buffer = new byte[64 * 1024];
        var length = await stream.ReadAsync(buffer);
        lock (_requests)
        {
            _requests.Add(Encoding.UTF8.GetString(buffer, 0, length));
        }

        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"u8.ToArray());
    }
}
