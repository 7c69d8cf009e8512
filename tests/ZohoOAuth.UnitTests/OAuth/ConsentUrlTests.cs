using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.OAuth;

public sealed class ConsentUrlTests : IDisposable
{
    private readonly TestBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData("https://accounts.zoho.eu/oauth/v2/auth?client_id=1000.A&state=s")]
    [InlineData(
        "https://accounts.zoho.eu/oauth/v2/auth?scope=ZohoCRM.modules.ALL%2CAaaServer.profile.READ&redirect_uri=http%3A%2F%2Flocalhost%3A8765%2Fcallback")]
    public void An_authorization_address_stays_as_it_is(string url) => Assert.Equal(url, ConsentUrl.Require(url, _bench.Services.TrustedHosts).AbsoluteUri);

    [Fact]
    public void What_is_opened_has_no_quotes_and_no_spaces()
    {
        var opened = ConsentUrl.Require("https://accounts.zoho.eu/oauth/v2/auth?a=\" --app=file:///etc/passwd \"", _bench.Services.TrustedHosts).AbsoluteUri;

        Assert.Equal("https://accounts.zoho.eu/oauth/v2/auth?a=%22%20--app=file:///etc/passwd%20%22", opened.TrimEnd(), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("calc.exe")]
    [InlineData("/usr/bin/id")]
    [InlineData("file:///etc/passwd")]
    [InlineData("\\\\host\\share\\x.exe")]
    [InlineData("ms-settings:privacy")]
    [InlineData("javascript:alert(1)")]
    [InlineData("http://accounts.zoho.eu/oauth/v2/auth")]
    [InlineData("https://user@accounts.zoho.eu/oauth/v2/auth")]
    [InlineData("https://accounts.zoho.eu/")]
    [InlineData("https://accounts.zoho.eu/oauth/v2/auth/../../../logout")]
    [InlineData("https://accounts.zoho.eu/redirect?to=https://evil.example")]
    public void Another_address_is_not_opened(string url) => Refusal.Of(ErrorIds.InvalidInput, () => ConsentUrl.Require(url, _bench.Services.TrustedHosts));

    [Theory]
    [MemberData(nameof(Hostile.AccountsServers), MemberType = typeof(Hostile))]
    public void A_foreign_host_is_not_opened(string host)
    {
        var error = Assert.Throws<ZohoOAuthException>(() => ConsentUrl.Require($"{host}/oauth/v2/auth?client_id=1000.A", _bench.Services.TrustedHosts));

        Assert.Contains(error.ErrorId, new[] { ErrorIds.UntrustedHost, ErrorIds.InvalidInput });
    }
}
