using System.Net;
using ZohoOAuth.Client.SignIn;

namespace ZohoOAuth.UnitTests.SignIn;

public sealed class LoopbackRedirectTests
{
    [Theory]
    [InlineData("http://localhost:8765/callback", 8765, "/callback")]
    [InlineData("http://LOCALHOST:8765/Callback/", 8765, "/Callback/")]
    [InlineData("http://127.0.0.1:8765", 8765, "/")]
    [InlineData("http://[::1]:8765/callback", 8765, "/callback")]
    [InlineData("http://localhost/callback", 80, "/callback")]
    public void A_loopback_address_can_be_listened_on(string uri, int port, string path)
    {
        var redirect = LoopbackRedirect.Of(uri)!;

        Assert.Equal(port, redirect.Uri.Port);
        Assert.Equal(path, redirect.Path);
        Assert.All(redirect.Addresses, address => Assert.True(IPAddress.IsLoopback(address)));
        Assert.True(redirect.IsHost(redirect.Uri.Authority));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://localhost:8765/callback")]
    [InlineData("http://example.com/callback")]
    [InlineData("http://localhost.example.com:8765/callback")]
    [InlineData("http://0.0.0.0:8765/callback")]
    [InlineData("http://192.168.1.10:8765/callback")]
    [InlineData("http://user@localhost:8765/callback")]
    [InlineData("ftp://localhost/callback")]
    [InlineData("callback")]
    public void Any_other_cannot(string? uri) => Assert.Null(LoopbackRedirect.Of(uri));

    [Fact]
    public void Localhost_is_listened_for_on_both_loopbacks() =>
        Assert.Equal([IPAddress.Loopback, IPAddress.IPv6Loopback], LoopbackRedirect.Of("http://localhost:8765/callback")!.Addresses);

    [Theory]
    [InlineData("localhost", false)]
    [InlineData("127.0.0.1:8765", false)]
    [InlineData("evil.example:8765", false)]
    [InlineData("localhost:8766", false)]
    [InlineData("Localhost:8765", true)]
    public void Only_its_own_name_is_its_host(string host, bool isOwn) =>
        Assert.Equal(isOwn, LoopbackRedirect.Of("http://localhost:8765/callback")!.IsHost(host));

    [Theory]
    [InlineData("localhost")]
    [InlineData("localhost:80")]
    public void The_port_of_http_may_be_left_out(string host) => Assert.True(LoopbackRedirect.Of("http://localhost/callback")!.IsHost(host));
}
