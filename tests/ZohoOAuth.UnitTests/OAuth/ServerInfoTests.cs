using System.Text;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.OAuth;

public sealed class ServerInfoTests : IDisposable
{
    private readonly TestBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task The_locations_are_asked_without_any_secret()
    {
        _bench.Zoho.Answer("""{"result":"success","locations":{"us":"https://accounts.zoho.com","eu":"https://accounts.zoho.eu","odd":7}}""");

        var rows = await AskAsync();

        Assert.Equal(["us", "eu"], rows.Select(row => row.Key));
        Assert.Equal("https://accounts.zoho.eu", rows[1].Value);
        Assert.Equal("https://accounts.zoho.eu/oauth/serverinfo", _bench.Zoho.Only.Address.AbsoluteUri);
        Assert.Equal("GET", _bench.Zoho.Only.Method);
        Assert.Null(_bench.Zoho.Only.Authorization);
    }

    [Theory]
    [InlineData("""{"result":"success"}""", 200)]
    [InlineData("""{"locations":["us"]}""", 200)]
    [InlineData("""{"locations":{"us":"https://accounts.zoho.com"}}""", 500)]
    [InlineData("<html>", 200)]
    public async Task What_is_no_list_is_an_unexpected_response(string body, int status)
    {
        _bench.Zoho.Answer(body, status);

        await Refusal.OfAsync(ErrorIds.UnexpectedResponse, AskAsync);
    }

    [Fact]
    public void Any_body_is_a_list_or_nothing() =>
        Gen.OneOf(Foreign.AnyBytes, Foreign.JsonWith("locations", "us", "result")).Sample(body => _ = ServerInfoEndpoint.Parse(new(body))?.Count, iter: 2_000);

    [Fact]
    public void Half_a_list_is_nothing() =>
        Assert.All(Foreign.Truncations("""{"locations":{"us":"https://accounts.zoho.com"}}"""), cut => Assert.Null(ServerInfoEndpoint.Parse(new(cut))));

    [Fact]
    public void A_half_surrogate_in_the_list_makes_it_nothing() =>
        Assert.Null(ServerInfoEndpoint.Parse(new(Encoding.UTF8.GetBytes("""{"locations":{"us":"\ud800"}}"""))));

    private Task<IReadOnlyList<KeyValuePair<string, string>>> AskAsync() =>
        _bench.Services.ServerInfo.GetAsync(Sample.Row("eu"), _bench.Trace, CancellationToken.None);
}
