#if NETFRAMEWORK
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using Microsoft.Extensions.Time.Testing;
using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.Http;

namespace ZohoOAuth.UnitTests.Http;

/// <summary>The connections of .NET Framework: those of the module have what .NET gives them, and the rest of the session keeps its settings.</summary>
public sealed class ServicePointHandlerTests : IDisposable
{
    private static readonly Uri Elsewhere = new("http://127.0.0.1:1/elsewhere");

    private readonly FakeTimeProvider _clock = new();
    private readonly Socket _server = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly List<Socket> _waiting = [];
    private readonly HttpMessageInvoker _client;

    public ServicePointHandlerTests()
    {
        _server.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _client = new HttpMessageInvoker(new ServicePointHandler(new ProxySelector(), _clock) { InnerHandler = new Echo() });
    }

    private Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_server.LocalEndPoint).Port}/");

    public void Dispose()
    {
        _client.Dispose();
        _server.Dispose();
        _waiting.ForEach(socket => socket.Dispose());
    }

    [Fact]
    public void The_services_leave_the_protocols_and_the_limit_of_the_session_as_they_are()
    {
        var before = (ServicePointManager.SecurityProtocol, ServicePointManager.DefaultConnectionLimit, ServicePointManager.Expect100Continue);

        Assert.NotNull(ClientServices.Process);
        using var client = HttpClientSource.Create(new ProxySelector())();

        Assert.Equal(before, (ServicePointManager.SecurityProtocol, ServicePointManager.DefaultConnectionLimit, ServicePointManager.Expect100Continue));
    }

    [Theory]
    [InlineData(SecurityProtocolType.SystemDefault, SslProtocols.None)]
    [InlineData(SecurityProtocolType.Tls12, SslProtocols.None)]
    [InlineData((SecurityProtocolType)0x3000, SslProtocols.None)]
    [InlineData((SecurityProtocolType)0x0C00 | SecurityProtocolType.Tls, SslProtocols.None)]
    [InlineData(SecurityProtocolType.Tls, SslProtocols.Tls12)]
    [InlineData(SecurityProtocolType.Ssl3 | SecurityProtocolType.Tls | SecurityProtocolType.Tls11, SslProtocols.Tls12)]
    public void Only_a_session_without_a_protocol_that_zoho_accepts_gets_one(SecurityProtocolType session, SslProtocols expected) =>
        Assert.Equal(expected, ServicePointHandler.ProtocolsFor(session));

    [Fact]
    public async Task Only_the_host_of_the_request_gets_the_settings()
    {
        _server.Listen(10);
        using var response = await SendAsync();

        var point = ServicePointManager.FindServicePoint(Address);
        Assert.False(point.Expect100Continue);
        Assert.Equal(300_000, point.ConnectionLeaseTimeout);
        Assert.True(point.ConnectionLimit >= 16);
        Assert.Equal((true, -1), (ServicePointManager.FindServicePoint(Elsewhere).Expect100Continue, ServicePointManager.FindServicePoint(Elsewhere).ConnectionLeaseTimeout));
    }

    [Fact]
    public async Task A_host_that_refuses_is_left_to_the_request()
    {
        using var response = await SendAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    /// <summary>The queue of the listener is full, so that the system ignores further connections.</summary>
    [Fact]
    public async Task A_host_that_accepts_no_connection_is_left_after_ten_seconds()
    {
        _server.Listen(0);
        for (var count = 0; count < 8; count++)
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            _waiting.Add(socket);
            _ = socket.BeginConnect(_server.LocalEndPoint, null, null);
        }

        var sending = SendAsync();
        Assert.False(sending.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(10));

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.IsType<TimeoutException>(error.InnerException);
    }

    private Task<HttpResponseMessage> SendAsync() => _client.SendAsync(new HttpRequestMessage(HttpMethod.Post, Address), CancellationToken.None);

    private sealed class Echo : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK));
    }
}
#endif
