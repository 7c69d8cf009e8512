using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using ZohoOAuth.Simulator.Hosting;

namespace ZohoOAuth.Simulator.Tests;

/// <summary>The proxy of <c>serve --as-zoho</c>: what it opens a tunnel to, and that nothing else leaves the machine.</summary>
public sealed class ProxyTests : AsZohoTest
{
    private const string ServerInfo = "https://accounts.zoho.eu/oauth/serverinfo";
    private const int Large = 48 * 1024 * 1024;

    [Fact]
    public async Task A_client_that_trusts_the_certificate_alone_reaches_Zoho()
    {
        using var response = await Http.GetAsync(new Uri(ServerInfo), None);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(HttpVersion.Version11, response.Version);
    }

    [Fact]
    public async Task A_client_that_does_not_trust_it_refuses_the_host()
    {
        using var http = new HttpClient(Handler());

        var error = await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(new Uri(ServerInfo), None));

        Assert.Equal(HttpRequestError.SecureConnectionError, error.HttpRequestError);
    }

    [Theory]
    [InlineData("example.com:443", "example.com is not a host of Zoho")]
    [InlineData("accounts.zoho.eu.example.com:443", "is not a host of Zoho")]
    [InlineData("evil-zoho.eu:443", "is not a host of Zoho")]
    [InlineData("desk.zohoapis.eu:443", "is not a host of Zoho")]
    [InlineData("zoho.eu:443", "is not a host of Zoho")]
    [InlineData("a*b.zoho.eu:443", "is not a host of Zoho")]
    [InlineData("203.0.113.7:443", "203.0.113.7 is not a host of Zoho")]
    [InlineData("localhost:443", "Set NO_PROXY=localhost,127.0.0.1")]
    [InlineData("127.0.0.2:8080", "Set NO_PROXY=localhost,127.0.0.1")]
    [InlineData("[::1]:443", "Set NO_PROXY=localhost,127.0.0.1")]
    [InlineData("accounts.zoho.eu:80", "on port 443 only")]
    [InlineData("accounts.zoho.eu", "on port 443 only")]
    public async Task Other_destinations_are_refused_with_a_reason(string target, string reason)
    {
        var response = await SendRawAsync($"CONNECT {target} HTTP/1.1\r\nHost: {target}\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 403 ", response, StringComparison.Ordinal);
        Assert.Contains(reason, response, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(512 * 1024)]
    public async Task Plain_http_is_refused_even_to_a_host_of_Zoho(int length)
    {
        using var content = new ByteArrayContent(new byte[length]);
        using var response = await Http.PostAsync(new Uri("http://www.zohoapis.eu/crm/v8/Leads"), content, None);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("Use https", await response.Content.ReadAsStringAsync(None), StringComparison.Ordinal);
        Assert.Empty(Zoho.Requests);
    }

    [Theory]
    [InlineData("\u0016\u0003\u0001 no proxy speaks like this\r\n\r\n")]
    [InlineData("CONNECT accounts.zoho.eu:443\r\n\r\n")]
    public async Task What_is_not_a_request_ends_the_connection(string text) => Assert.Equal("", await SendRawAsync(text));

    [Fact]
    public async Task A_head_that_never_ends_ends_the_connection() => Assert.Equal("", await SendRawAsync(new string('a', 17 * 1024)));

    [Fact]
    public async Task A_head_that_comes_in_pieces_opens_a_tunnel()
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, Proxy.Url.Port, None);
        socket.NoDelay = true;
        foreach (var piece in "CONNECT desk.zoho.eu:443 HTTP/1.1\r\nHost: desk.zoho.eu\r\n\r\n".Chunk(7))
        {
            await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(piece), None);
        }

        using var reader = new StreamReader(socket.GetStream());
        Assert.Equal("HTTP/1.1 200 Connection established", await reader.ReadLineAsync(None));
    }

    [Fact]
    public async Task One_tunnel_carries_several_requests()
    {
        var connections = 0;
        using var handler = Handler(await CertificateAsync());
        handler.ConnectCallback = async (context, cancellationToken) =>
        {
            Interlocked.Increment(ref connections);
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        };
        using var http = new HttpClient(handler);

        for (var request = 0; request < 5; request++)
        {
            Assert.NotEmpty(await http.GetStringAsync(new Uri(ServerInfo), None));
        }

        Assert.Equal(1, connections);
    }

    [Fact]
    public async Task Many_tunnels_are_open_at_once()
    {
        string[] hosts = ["accounts.zoho.com", "accounts.zoho.eu", "accounts.zoho.in", "accounts.zohocloud.ca"];
        var requests = Enumerable.Range(0, 60).Select(index => Http.GetStringAsync(new Uri($"https://{hosts[index % hosts.Length]}/oauth/serverinfo"), None));

        Assert.All(await Task.WhenAll(requests), text => Assert.Contains("https://accounts.zoho.eu", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_large_file_goes_up_in_chunks_and_comes_down_unchanged()
    {
        Zoho.Limits.AttachmentSize = Large;
        var token = await AccessTokenAsync("eu", "accounts.zoho.eu", "ZohoCRM.modules.ALL");
        var attachments = await AttachmentsOfFirstLeadAsync(token);
        var content = RandomNumberGenerator.GetBytes(Large);
        using var stream = new StreamContent(new UnknownLengthStream(content));
        using var form = new MultipartFormDataContent { { stream, "file", "large.bin" } };
        using var uploaded = await SendAsync(token, attachments, form);
        var id = (await JsonAsync(uploaded)).GetProperty("data")[0].GetProperty("details").GetProperty("id").GetString();

        using var downloaded = await SendAsync(token, $"{attachments}/{id}");

        Assert.Equal(SHA256.HashData(content), await SHA256.HashDataAsync(await downloaded.Content.ReadAsStreamAsync(None), None));
    }

    [Fact]
    public async Task Only_the_owner_can_read_the_certificate_and_it_is_gone_afterwards()
    {
        await using var zoho = await ZohoSimulator.StartAsync(new SimulatorOptions { AsZoho = new AsZohoOptions() }, None);
        var file = zoho.Proxy!.CertificateFile;
        var folder = Path.GetDirectoryName(file)!;

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
        }

        Assert.Equal([file], Directory.GetFiles(folder));
        Assert.DoesNotContain("PRIVATE", await File.ReadAllTextAsync(file, None), StringComparison.Ordinal);
        Assert.NotEqual(Proxy.CertificateName, zoho.Proxy.CertificateName);

        await zoho.DisposeAsync();

        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task Stopping_ends_an_open_tunnel_and_a_request_that_waits()
    {
        Zoho.Faults.Add(new Faults.Fault { Path = "/oauth/serverinfo", Delay = Timeout.InfiniteTimeSpan });
        var waiting = Http.GetAsync(new Uri(ServerInfo), None);
        using var idle = new TcpClient();
        await idle.ConnectAsync(IPAddress.Loopback, Proxy.Url.Port, None);
        while (Zoho.Requests.Count() == 0)
        {
            await Task.Yield();
        }

        await Zoho.DisposeAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => waiting);
        Assert.Equal(0, await ReadOneAsync(idle));
    }

    private static async Task<int> ReadOneAsync(TcpClient client)
    {
        try
        {
            return await client.GetStream().ReadAsync(new byte[1], None);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private async Task<string> AttachmentsOfFirstLeadAsync(string token)
    {
        using var leads = await SendAsync(token, "https://www.zohoapis.eu/crm/v8/Leads?fields=Last_Name&per_page=1");
        return $"https://www.zohoapis.eu/crm/v8/Leads/{(await JsonAsync(leads)).GetProperty("data")[0].GetProperty("id").GetString()}/Attachments";
    }

    private async Task<string> SendRawAsync(string text)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, Proxy.Url.Port, None);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(text), None);
        client.Client.Shutdown(SocketShutdown.Send);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(None);
    }

    /// <summary>A stream that does not know its length, so that the client sends it in chunks.</summary>
    private sealed class UnknownLengthStream(byte[] content) : MemoryStream(content)
    {
        public override bool CanSeek => false;
    }
}
