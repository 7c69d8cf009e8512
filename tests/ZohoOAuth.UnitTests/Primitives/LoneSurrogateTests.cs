using ZohoOAuth.Client.Api;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.SignIn;
using ZohoOAuth.Client.Tokens.Connections;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Primitives;

/// <summary>
/// Text that was truncated inside an emoji, wherever a URL or a record is read. .NET Framework throws a UriFormatException for it, so these tests say more
/// there than on .NET.
/// </summary>
public sealed class LoneSurrogateTests : IDisposable
{
    private const string Half = "\ud83d";

    private readonly TestBench _bench = new();

    public void Dispose() => _bench.Dispose();

    /// <summary>The parameters of an attribute cannot contain a lone surrogate, so a star stands for it here.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("a 😀", "a 😀")]
    [InlineData("a*", "a\ufffd")]
    [InlineData("*a", "\ufffda")]
    [InlineData("*😀", "\ufffd😀")]
    [InlineData("**", "\ufffd\ufffd")]
    public void It_becomes_the_replacement_character(string text, string expected)
    {
        Assert.Equal(expected, WellFormedText.Of(text.Replace("*", Half, StringComparison.Ordinal)));
        Assert.Equal(expected, WellFormedText.Of(text.Replace("*", "\ude00", StringComparison.Ordinal)));
    }

    [Fact]
    public void It_can_be_sent_in_a_query()
    {
        Assert.Equal("a=x%EF%BF%BD", FormEncoding.Write([new KeyValuePair<string, string>("a", "x" + Half)]));
        Assert.EndsWith("%EF%BF%BD", Built("/crm/v8/Leads", new KeyValuePair<string, string>("word", Half)).Query, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/crm/v8/Leads/")]
    [InlineData("/crm/v8/Leads?word=")]
    [InlineData("https://www.zohoapis.eu/crm/v8/Leads?word=")]
    public void It_can_be_in_a_path(string path) => Assert.EndsWith("%EF%BF%BD", Built(path + Half).AbsoluteUri, StringComparison.Ordinal);

    [Theory]
    [InlineData("https://accounts.zoho.eu/*")]
    [InlineData("https://accounts.zoho.eu?*")]
    [InlineData("https://accounts.zoho.eu#*")]
    [InlineData("https://*@accounts.zoho.eu")]
    public void A_url_with_it_is_no_origin_and_no_proxy(string text)
    {
        var url = text.Replace("*", Half, StringComparison.Ordinal);

        Assert.False(HostUrl.TryOrigin(url, out _));
        Refusal.Of(
            ErrorIds.InvalidInput,
            () => new ProxySelector().Select(new Uri(url.Replace("https:", "ftp:", StringComparison.Ordinal), UriKind.RelativeOrAbsolute), null));
    }

    [Theory]
    [InlineData("https://accounts.zoho*.eu")]
    [InlineData("https://evil.example/*?*#*")]
    public void It_can_be_in_the_address_of_a_foreign_host(string url) => Refusal.Of(
        ErrorIds.UntrustedHost, () => _bench.Services.TrustedHosts.RequireAccounts(url.Replace("*", Half, StringComparison.Ordinal), "The test"));

    [Fact]
    public void It_is_no_reason_to_fail_where_a_redirect_is_read()
    {
        var request = Sample.Request();

        Assert.Equal("1000.a.b", SecretText.Reveal(
            _bench.Services.Redirects.Read($"http://localhost:8765/callback?code=1000.a.b&state={request.State}&x={Half}", request).Code));
        Refusal.Of(ErrorIds.StateMismatch, () => _bench.Services.Redirects.Read($"http://localhost:8765/callback?code=1000.a.b&state={Half}", request));
        Assert.Null(Pkce.ChallengeOf("https://accounts.zoho.eu/oauth/v2/auth?x=" + Half));
        Assert.NotNull(LoopbackRedirect.Of("http://localhost:8765/callback?x=" + Half));
    }

    [Fact]
    public void A_record_with_it_is_none()
    {
        Assert.Null(ConnectionRecord.Read(Half));
        Assert.Null(ConnectionRecord.Read($$"""{"clientId":"{{Half}}","accountsUrl":"b","apiDomain":"c","refreshToken":"r"}"""));
        Assert.NotNull(ConnectionRecord.Read(ConnectionRecord.Write(Sample.Token(), TestBench.Start, Half).Text));
    }

    private static Uri Built(string path, params KeyValuePair<string, string>[] query) =>
        ApiClient.BuildUri(new ApiRequest { Path = path, Query = query }, Sample.Token());
}
