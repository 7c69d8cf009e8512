using System.Net;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Http;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Http;

public sealed class ProxySelectorTests
{
    private static readonly Uri Zoho = new("https://www.zohoapis.eu/crm/v8/Leads");
    private static readonly Uri Near = new("http://localhost:8765/crm/v8/Leads");

    private readonly ProxySelector _proxy = new();

    [Theory]
    [InlineData("http://proxy.example.com:8080", true, false)]
    [InlineData("https://proxy.example.com", true, false)]
    [InlineData("http://127.0.0.1:8080", true, true)]
    [InlineData("http://localhost:8080", true, true)]
    public void A_token_for_this_machine_goes_to_no_proxy_beyond_it(string address, bool toZoho, bool toThisMachine)
    {
        _proxy.Select(new Uri(address), null);

        Assert.Equal((toZoho, toThisMachine), (!_proxy.IsBypassed(Zoho), !_proxy.IsBypassed(Near)));
        Assert.Equal(toThisMachine ? new Uri(address) : null, _proxy.GetProxy(Near));
    }

    [Fact]
    public async Task What_one_call_has_chosen_another_does_not_see()
    {
        await Task.WhenAll(Enumerable.Range(1, 20).Select(port => Task.Run(async () =>
        {
            var own = new Uri($"http://proxy.example.com:{port}");
            _proxy.Select(own, null);
            await Task.Yield();
            Assert.Equal(own, _proxy.ProxyFor(Zoho));
        })));

        Assert.NotEqual("proxy.example.com", _proxy.ProxyFor(Zoho)?.Host);
    }

    [Fact]
    public async Task The_credential_belongs_to_its_proxy_and_is_found_far_from_the_call()
    {
        var address = new Uri("http://proxy.example.com:8080");
        await Task.Run(() => _proxy.Select(address, new NetworkCredential("admin", "pass")));

        Assert.Equal("admin", _proxy.GetCredential(address, "Basic")?.UserName);
        Assert.Null(_proxy.GetCredential(new Uri("http://other.example.com:8080"), "Basic"));
    }

    [Theory]
    [InlineData("relative")]
    [InlineData("ftp://proxy.example.com")]
    [InlineData("http://admin:secret@proxy.example.com")]
    public void What_is_no_proxy_is_refused_without_a_word_of_it(string address)
    {
        var error = Refusal.Of(ErrorIds.InvalidInput, () => _proxy.Select(new Uri(address, UriKind.RelativeOrAbsolute), null));

        Assert.Equal("Proxy", error.Target);
        Assert.DoesNotContain("secret", error.Message + error.RecommendedAction, StringComparison.Ordinal);
    }
}
