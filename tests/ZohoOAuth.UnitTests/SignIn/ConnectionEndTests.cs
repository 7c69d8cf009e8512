using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Time.Testing;
using ZohoOAuth.Client.SignIn;

namespace ZohoOAuth.UnitTests.SignIn;

/// <summary>The end of a connection: the client reads its response to the end before the other side is closed.</summary>
public sealed class ConnectionEndTests : IAsyncLifetime, IDisposable
{
    private readonly FakeTimeProvider _clock = new();
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly TcpClient _client = new(AddressFamily.InterNetwork);
    private TcpClient _server = null!;

    public async Task InitializeAsync()
    {
        _listener.Start();
        await _client.ConnectAsync(IPAddress.Loopback, ((IPEndPoint)_listener.LocalEndpoint).Port);
        _server = await _listener.AcceptTcpClientAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _server.Dispose();
        _client.Dispose();
        _listener.Stop();
    }

    [Fact]
    public async Task The_client_reads_the_end_of_the_response_while_the_connection_is_open()
    {
        var drain = DrainAsync();

        Assert.Equal(0, await _client.GetStream().ReadAsync(new byte[1]));
        Assert.False(drain.IsCompleted);
        await _client.GetStream().WriteAsync(new byte[100_000]);
        _client.Client.Shutdown(SocketShutdown.Send);
        await drain;
    }

    [Fact]
    public async Task A_client_that_does_not_close_its_side_is_disconnected_after_a_second()
    {
        var drain = DrainAsync();

        _clock.Advance(TimeSpan.FromSeconds(1));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => drain);
    }

    [Fact]
    public async Task A_client_that_sends_without_end_is_disconnected()
    {
        var drain = DrainAsync();

        var sending = _client.GetStream().WriteAsync(new byte[1024 * 1024]);
        await drain;
        await sending;
    }

    private Task DrainAsync() => ConnectionEnd.DrainAsync(_server, _server.GetStream(), _clock, CancellationToken.None);
}
