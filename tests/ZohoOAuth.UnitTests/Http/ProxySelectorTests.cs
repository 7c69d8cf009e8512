using System.Net;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Tokens;
using ZohoOAuth.Client.Tokens.Renewal;
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
    public async Task A_refresh_that_several_calls_share_uses_the_proxy_of_the_call_that_started_it()
    {
        var flight = new SingleFlight(new UnfinishedWork());
        var joined = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Uri? used = null;

        var first = await JoinAsync(1);
        var second = await JoinAsync(2);
        joined.SetResult();
        await Task.WhenAll(first.Result, second.Result);

        Assert.Equal((true, false), (first.IsOwn, second.IsOwn));
        Assert.Equal(1, used?.Port);

        Task<(Task<ZohoToken> Result, bool IsOwn)> JoinAsync(int port) => Task.Run(() =>
        {
            _proxy.Select(new Uri($"http://proxy.example.com:{port}"), null);
            return flight.Join(CredentialId.Of(Sample.Token()), RefreshAsync);
        });

        async Task<ZohoToken> RefreshAsync()
        {
            await joined.Task;
            used = _proxy.ProxyFor(Zoho);
            return Sample.Token();
        }
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

        _proxy.Select(address, new NetworkCredential("admin", "pass"));
        Assert.Equal("admin", _proxy.GetCredential(_proxy.GetProxy(Zoho)!, "Basic")?.UserName);
        Assert.Null(_proxy.GetCredential(new Uri("http://other.example.com:8080"), "Basic"));
    }

    /// <summary>The handler keeps connections by the address of the proxy, and an open one is not asked who it is.</summary>
    [Fact]
    public async Task Two_credentials_for_one_proxy_share_no_connection_and_no_password()
    {
        var address = new Uri("http://proxy.example.com:8080");
        var chosen = await Task.WhenAll(new[] { ("first", "a"), ("second", "a"), ("first", "b"), ("first", "a"), (null, null) }.Select(who => Task.Run(() =>
        {
            _proxy.Select(address, who.Item1 is null ? null : new NetworkCredential(who.Item1, who.Item2));
            return _proxy.GetProxy(Zoho)!;
        })));

        Assert.Equal(4, chosen.Distinct().Count());
        Assert.Equal(chosen[0], chosen[3]);
        Assert.Equal(["first", "second", "first", "first", null], chosen.Select(own => _proxy.GetCredential(own, "Basic")?.UserName));
        Assert.Equal(["a", "a", "b", "a", null], chosen.Select(own => _proxy.GetCredential(own, "Basic")?.Password));
        Assert.All(chosen, own => Assert.Equal(("proxy.example.com", 8080), (own.Host, own.Port)));
    }

    /// <summary>The HTTP stack writes the whole address of the proxy into its exception.</summary>
    [Fact]
    public async Task An_error_names_the_proxy_as_the_user_did()
    {
        using var zoho = new FakeZoho();
        var http = new ZohoHttp(() => new HttpMessageInvoker(zoho, disposeHandler: false), TimeProvider.System, _proxy);
        _proxy.Select(new Uri("http://proxy.example.com:8080"), new NetworkCredential("admin", "pass"));
        zoho.Fail(new HttpRequestException($"The proxy tunnel request to proxy '{_proxy.GetProxy(Zoho)}' failed with status code '407'."));
        using var request = new HttpRequestMessage(HttpMethod.Get, Zoho);

        var error = await Refusal.OfAsync(
            ErrorIds.NetworkError, () => http.SendAsync(request, TimeSpan.FromMinutes(1), 1_000, Trace.None, CancellationToken.None));

        Assert.Contains("to proxy 'http://proxy.example.com:8080' failed", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("?", error.Message, StringComparison.Ordinal);
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
