using System.Text;
using ZohoOAuth.Client.SignIn;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.SignIn;

public sealed class RequestHeadTests
{
    private const string Good = "GET /callback?code=1000.a.b&state=x HTTP/1.1\r\nHost: localhost:8765\r\nAccept: */*\r\n\r\n";

    [Fact]
    public void A_browsers_request_is_read()
    {
        var head = Read(Good)!;

        Assert.Equal("GET", head.Method);
        Assert.Equal("/callback", head.Path);
        Assert.Equal("code=1000.a.b&state=x", head.Query);
        Assert.Equal("localhost:8765", head.Host);
    }

    [Fact]
    public void A_path_without_a_query_has_none()
    {
        var head = Read("GET /callback HTTP/1.0\r\nhost:localhost:8765\r\n\r\n")!;

        Assert.Equal("/callback", head.Path);
        Assert.Empty(head.Query);
        Assert.Equal("localhost:8765", head.Host);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("Sec-Fetch-Dest: document\r\n", true)]
    [InlineData("sec-fetch-dest:document\r\n", true)]
    [InlineData("Sec-Fetch-Dest: iframe\r\n", false)]
    [InlineData("Sec-Fetch-Dest: image\r\n", false)]
    [InlineData("Sec-Fetch-Dest: empty\r\n", false)]
    [InlineData("Sec-Fetch-Dest: document\r\nSec-Fetch-Dest: image\r\n", false)]
    public void A_browser_says_whether_it_is_a_tab_that_asks(string header, bool isOfTab) =>
        Assert.Equal(isOfTab, Read($"GET /callback HTTP/1.1\r\nHost: localhost:8765\r\n{header}\r\n")!.IsNavigation);

    [Theory]
    [InlineData("GET /callback HTTP/1.1\r\n\r\n")]
    [InlineData("GET /callback HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n")]
    [InlineData("GET /callback HTTP/2\r\nHost: a\r\n\r\n")]
    [InlineData("GET http://evil.example/callback HTTP/1.1\r\nHost: a\r\n\r\n")]
    [InlineData("GET  /callback HTTP/1.1\r\nHost: a\r\n\r\n")]
    [InlineData("GET /callback\r\nHost: a\r\n\r\n")]
    [InlineData(" /callback HTTP/1.1\r\nHost: a\r\n\r\n")]
    [InlineData("GET /call\tback HTTP/1.1\r\nHost: a\r\n X: folded\r\n\r\n")]
    [InlineData("GET /callback HTTP/1.1\r\nHost: a\r\nX: \u0001\r\n\r\n")]
    [InlineData("GET /callback HTTP/1.1\r\nHost: a\nX: b\r\n\r\n")]
    [InlineData("GET /callback HTTP/1.1\r\nHost: a\rX: b\r\n\r\n")]
    [InlineData("GET /c\u00FCllback HTTP/1.1\r\nHost: a\r\n\r\n")]
    [InlineData("\r\n\r\n")]
    public void What_is_not_plainly_http_is_nothing(string text) => Assert.Null(Read(text));

    [Fact]
    public void Half_a_head_has_no_end()
    {
        foreach (var cut in Foreign.Truncations(Good))
        {
            Assert.Null(RequestHead.LengthOf(cut, cut.Length));
        }
    }

    [Fact]
    public void What_follows_the_head_does_not_belong_to_it()
    {
        var bytes = Encoding.ASCII.GetBytes(Good + "body");

        Assert.Equal(Good.Length, RequestHead.LengthOf(bytes, bytes.Length));
        Assert.Null(RequestHead.LengthOf(bytes, Good.Length - 1));
    }

    [Fact]
    public void Any_bytes_are_a_head_of_printable_parts_or_nothing()
    {
        var pieces = Gen.OneOf(
            "GET", "POST", " ", "/callback", "?code=a", "HTTP/1.1", "\r\n", "\n", "\r", "Host: localhost:8765", "Host:", "X: y", "\t", "\0", "\u00FF");
        Gen.OneOf(Foreign.AnyBytes, pieces.Array[0, 20].Select(parts => Encoding.Latin1.GetBytes(string.Concat(parts)))).Sample(bytes =>
        {
            var length = RequestHead.LengthOf(bytes, bytes.Length) ?? bytes.Length;
            if (RequestHead.Read(bytes, length) is { } head)
            {
                Assert.StartsWith("/", head.Target, StringComparison.Ordinal);
                Assert.All(head.Method + head.Target + head.Host, character => Assert.InRange(character, '\t', '~'));
                Assert.DoesNotContain(' ', head.Target);
            }
        }, iter: 5_000);
    }

    private static RequestHead? Read(string text)
    {
        var bytes = Encoding.Latin1.GetBytes(text);
        return RequestHead.Read(bytes, bytes.Length);
    }
}
