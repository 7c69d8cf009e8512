using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.SignIn;

public sealed class DeviceFlowTests : IDisposable
{
    private const string Codes = """{"user_code":"BCDFGHJK","device_code":"1004.d.e","verification_url":"https://accounts.zoho.com/oauth/v3/device","interval":5000,"expires_in":300000}""";
    private const string Token = """{"access_token":"1004.a.b","refresh_token":"1004.r.s","api_domain":"https://www.zohoapis.com","expires_in":3600}""";
    private const string Pending = """{"error":"authorization_pending"}""";

    private static readonly string[] Scope = ["ZohoCRM.modules.READ"];

    private readonly TestBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task The_codes_are_asked_for_without_the_secret()
    {
        _bench.Zoho.Answer(Codes);

        var code = await BeginAsync();

        Assert.Equal("BCDFGHJK", code.UserCode);
        Assert.Equal("/oauth/v3/device/code", _bench.Zoho.Only.Address.AbsolutePath);
        Assert.Equal("device_request", _bench.Zoho.Only.Form["grant_type"]);
        Assert.Equal("ZohoCRM.modules.READ", _bench.Zoho.Only.Form["scope"]);
        Assert.DoesNotContain(Sample.ClientSecret, _bench.Zoho.Only.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_of_another_type_is_told_which_one_it_must_be()
    {
        _bench.Zoho.Answer("""{"error":"invalid_client"}""");

        var error = await Refusal.OfAsync(ErrorIds.InvalidClient, BeginAsync);

        Assert.Contains("Non-browser", error.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_polls_until_the_user_has_accepted_and_no_faster_than_it_may()
    {
        _bench.Zoho.Answer(Codes).Answer(Pending).Answer(Pending, status: 400).Answer(Token);

        var token = await RunAsync();

        Assert.Equal("1004.r.s", SecretText.Reveal(token.RefreshToken!));
        Assert.Equal("us", token.DataCenter);
        Assert.Equal(TimeSpan.FromSeconds(15), Waited);
        Assert.All(_bench.Zoho.Seen.Skip(1), poll => Assert.Equal(("device_token", "1004.d.e"), (poll.Form["grant_type"], poll.Form["code"])));
    }

    [Fact]
    public async Task It_slows_down_when_told_to_and_stops_at_half_a_minute()
    {
        _bench.Zoho.Answer(Codes);
        for (var poll = 0; poll < 7; poll++)
        {
            _bench.Zoho.Answer("""{"error":"slow_down"}""");
        }

        _bench.Zoho.Answer(Token);
        await RunAsync();

        Assert.Equal(TimeSpan.FromSeconds(5 + 10 + 15 + 20 + 25 + 30 + 30 + 30), Waited);
    }

    [Theory]
    [InlineData("user_location")]
    [InlineData("dc")]
    public async Task It_goes_on_where_the_user_lives(string name)
    {
        _bench.Zoho
            .Answer(Codes)
            .Answer($$"""{"error":"other_dc","{{name}}":"eu"}""")
            .Answer(Pending)
            .Answer(Token.Replace(".com", ".eu", StringComparison.Ordinal));

        var token = await RunAsync();

        Assert.Equal(
            ["accounts.zoho.com", "accounts.zoho.com", "accounts.zoho.eu", "accounts.zoho.eu"], _bench.Zoho.Seen.Select(request => request.Address.Host));
        Assert.Equal("eu", token.DataCenter);
        Assert.Equal("https://accounts.zoho.eu", token.AccountsUrl);
    }

    [Fact]
    public async Task A_registered_data_center_is_asked_which_sister_it_means()
    {
        _bench.Services.DataCenters.Register("one", "http://localhost:1", "http://localhost:2");
        _bench.Services.DataCenters.Register("two", "http://localhost:3", "http://localhost:4");
        _bench.Zoho.Answer(Codes).Answer("""{"error":"other_dc","user_location":"eu"}""").Answer("""{"locations":{"us":"http://localhost:1","eu":"http://localhost:3"}}""")
            .Answer(Token.Replace("https://www.zohoapis.com", "http://localhost:4", StringComparison.Ordinal));

        var token = await RunAsync(new ZohoClient(Sample.ClientId, SecretText.Hide(Sample.ClientSecret), null, "one", "http://localhost:1"));

        Assert.Equal("two", token.DataCenter);
        Assert.Equal(3, _bench.Zoho.Seen[^1].Address.Port);
    }

    [Fact]
    public async Task Zoho_leads_to_no_registered_data_center()
    {
        _bench.Services.DataCenters.Register("kr", "http://localhost:1", "http://localhost:2");
        _bench.Zoho.Answer(Codes).Answer("""{"error":"other_dc","user_location":"kr"}""");

        await Refusal.OfAsync(ErrorIds.UntrustedHost, () => RunAsync());
        Assert.Equal(2, _bench.Zoho.Seen.Count);
    }

    [Fact]
    public async Task A_registered_data_center_does_not_lead_to_Zoho()
    {
        _bench.Services.DataCenters.Register("one", "http://localhost:1", "http://localhost:2");
        _bench.Zoho.Answer(Codes).Answer("""{"error":"other_dc","user_location":"eu"}""").Answer("""{"locations":{"eu":"https://accounts.zoho.eu"}}""");

        await Refusal.OfAsync(
            ErrorIds.UntrustedHost,
            () => RunAsync(new ZohoClient(Sample.ClientId, SecretText.Hide(Sample.ClientSecret), null, "one", "http://localhost:1")));
        Assert.Equal(3, _bench.Zoho.Seen.Count);
    }

    [Theory]
    [InlineData("""{"error":"other_dc","user_location":"nowhere"}""")]
    [InlineData("""{"error":"other_dc","user_location":"https://evil.example"}""")]
    [InlineData("""{"error":"other_dc"}""")]
    public async Task A_place_that_nobody_knows_gets_no_secret(string response)
    {
        _bench.Zoho.Answer(Codes).Answer(response);

        await Refusal.OfAsync(ErrorIds.UntrustedHost, () => RunAsync());
    }

    [Fact]
    public async Task Two_data_centers_that_send_each_other_the_user_are_left()
    {
        _bench.Zoho.Answer(Codes).Answer("""{"error":"other_dc","user_location":"eu"}""").Answer("""{"error":"other_dc","user_location":"us"}""");

        await Refusal.OfAsync(ErrorIds.UnexpectedResponse, () => RunAsync());
    }

    [Theory]
    [InlineData("access_denied", ErrorIds.GrantDenied)]
    [InlineData("expired", ErrorIds.GrantExpired)]
    [InlineData("invalid_client_secret", ErrorIds.InvalidClientSecret)]
    [InlineData("Access Denied", ErrorIds.TokenLimitReached)]
    [InlineData("what is this", ErrorIds.UnexpectedResponse)]
    public async Task Any_other_answer_ends_it(string code, string errorId)
    {
        _bench.Zoho.Answer(Codes).Answer($$"""{"error":"{{code}}"}""");

        await Refusal.OfAsync(errorId, () => RunAsync());
    }

    [Fact]
    public async Task A_poll_that_fails_on_the_way_is_followed_by_the_next()
    {
        _bench.Zoho.Answer(Codes).Fail(new HttpRequestException("reset")).AnswerHtml(502).Answer(Token);

        Assert.Equal("1004.a.b", SecretText.Reveal((await RunAsync()).AccessToken!));
    }

    [Fact]
    public async Task A_code_that_nobody_enters_expires()
    {
        _bench.Zoho.Answer(Codes);
        for (var poll = 0; poll < 60; poll++)
        {
            _bench.Zoho.Answer(Pending);
        }

        var error = await Refusal.OfAsync(ErrorIds.GrantExpired, () => RunAsync());

        Assert.Contains("BCDFGHJK", error.Message, StringComparison.Ordinal);
        Assert.InRange(Waited, TimeSpan.FromSeconds(290), TimeSpan.FromSeconds(300));
    }

    private TimeSpan Waited => _bench.Clock.GetUtcNow() - TestBench.Start;

    private Task<DeviceCode> BeginAsync() =>
        _bench.Services.DeviceFlow.BeginAsync(Sample.Client("us"), Scope, Sample.Row("us"), _bench.Trace, CancellationToken.None);

    /// <summary>Moves the clock whenever the flow waits for it.</summary>
    private async Task<ZohoToken> RunAsync(ZohoClient? client = null)
    {
        client ??= Sample.Client("us", redirectUri: null);
        var server = _bench.Services.DataCenters.Find(client.DataCenter)!;
        var code = await _bench.Services.DeviceFlow.BeginAsync(client, Scope, server, _bench.Trace, CancellationToken.None);
        var waiting = _bench.Services.DeviceFlow.WaitAsync(client, Scope, server, code, _bench.Trace, CancellationToken.None);
        while (!waiting.IsCompleted)
        {
            _bench.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        return await waiting;
    }
}
