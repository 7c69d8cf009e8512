using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.SignIn;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.SignIn;

/// <summary>A one-time code is exchanged: what is sent, what is counted, and what is done with each kind of answer.</summary>
public sealed class GrantExchangeTests : IDisposable
{
    private const string Denied = """{"error":"Access Denied","error_description":"You have made too many requests continuously."}""";

    private static readonly ZohoDataCenter Europe = Sample.Row("eu");

    private readonly TestBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task A_grant_is_sent_with_the_redirect_and_the_verifier_of_its_sign_in()
    {
        _bench.Zoho.Answer(Answer());

        var token = await New.ExchangeGrantAsync(Sample.Client(), Sample.Grant(verifier: "the-verifier"), Europe, CancellationToken.None);

        Assert.Equal("https://accounts.zoho.eu/oauth/v2/token", _bench.Zoho.Only.Address.AbsoluteUri);
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["grant_type"] = "authorization_code",
                ["client_id"] = Sample.ClientId,
                ["client_secret"] = Sample.ClientSecret,
                ["code"] = Sample.Code,
                ["redirect_uri"] = Sample.RedirectUri,
                ["code_verifier"] = "the-verifier",
            },
            _bench.Zoho.Only.Form);
        Assert.Equal((Sample.NewAccessToken, Sample.RefreshToken), (Sample.Access(token), SecretText.Reveal(token.RefreshToken!)));
        Assert.Equal(["ZohoCRM.modules.READ"], token.Scope);
    }

    [Fact]
    public async Task A_code_from_the_console_is_sent_without_a_redirect()
    {
        _bench.Zoho.Answer(Answer());

        var token = await New.ExchangeCodeAsync(Sample.Client(), SecretText.Hide(Sample.Code), ["ZohoCRM.users.READ"], Europe, CancellationToken.None);

        Assert.Equal(Sample.Code, _bench.Zoho.Only.Form["code"]);
        Assert.DoesNotContain("redirect_uri", _bench.Zoho.Only.Form.Keys);
        Assert.DoesNotContain("code_verifier", _bench.Zoho.Only.Form.Keys);
        Assert.Equal(["ZohoCRM.users.READ"], token.Scope);
    }

    [Fact]
    public async Task A_user_of_another_data_center_has_the_token_and_its_counts_there()
    {
        var india = Sample.Row("in");
        _bench.Zoho.Answer(Answer());

        var token = await New.ExchangeGrantAsync(Sample.Client(), Sample.Grant(location: "in"), india, CancellationToken.None);

        Assert.Equal("accounts.zoho.in", _bench.Zoho.Only.Address.Host);
        Assert.Equal(("in", india.AccountsUrl, india.ApiDomain), (token.DataCenter, token.AccountsUrl, token.ApiDomain));
        Assert.Equal(1, Used(token, ZohoLimit.Grant));
        Assert.Equal(0, Used(Sample.Token(), ZohoLimit.Grant));
    }

    [Fact]
    public async Task What_Zoho_counts_is_counted_for_all_processes()
    {
        _bench.Zoho.Answer(Answer());

        var token = await ExchangeAsync();

        Assert.Equal(
            (1, 1, 1, 1),
            (Used(token, ZohoLimit.Grant), Used(token, ZohoLimit.RefreshTokenRequest),
                Used(token, ZohoLimit.LiveAccessToken), Used(token, ZohoLimit.RefreshToken)));
    }

    [Fact]
    public async Task A_code_that_Zoho_rejects_counts_as_a_grant_only()
    {
        _bench.Zoho.Answer("""{"error":"invalid_code"}""");

        await Refusal.OfAsync(ErrorIds.InvalidCode, ExchangeAsync);

        Assert.Equal((1, 0), (Used(Sample.Token(), ZohoLimit.Grant), Used(Sample.Token(), ZohoLimit.RefreshToken)));
    }

    [Fact]
    public async Task After_Access_Denied_no_process_sends_another_code_until_the_window_is_over()
    {
        _bench.Zoho.Answer(Denied, 400).Answer(Answer());

        var first = await Refusal.OfAsync(ErrorIds.TokenLimitReached, ExchangeAsync);
        var second = await Refusal.OfAsync(ErrorIds.TokenLimitReached, () => ExchangeAsync(_bench.NewProcess().NewExchange(_bench.Trace)));

        Assert.Equal((TestBench.Start + ZohoErrors.LimitWindow, first.RetryAt), (first.RetryAt!.Value, second.RetryAt));
        Assert.Contains(Sample.ClientId, second.Message, StringComparison.Ordinal);
        Assert.All([first, second], error => Assert.Contains($"The next sign-in is possible at {LocalTime.Of(error.RetryAt!.Value)}.", error.Message, StringComparison.Ordinal));
        Assert.All([first, second], error => Assert.StartsWith("Sign in again with Connect-Zoho after ", error.RecommendedAction, StringComparison.Ordinal));
        _ = _bench.Zoho.Only;

        _bench.Clock.Advance(ZohoErrors.LimitWindow);
        await ExchangeAsync();
    }

    [Fact]
    public async Task A_block_of_one_client_is_none_for_another()
    {
        _bench.Zoho.Answer(Denied, 400).Answer(Answer());
        await Refusal.OfAsync(ErrorIds.TokenLimitReached, ExchangeAsync);
        var other = new ZohoClient(
            "1000.ANOTHER", SecretText.Hide(Sample.ClientSecret), Sample.RedirectUri, "eu", Europe.AccountsUrl, ZohoEnvironment.Production);

        await New.ExchangeCodeAsync(other, SecretText.Hide(Sample.Code), [], Europe, CancellationToken.None);

        Assert.Equal(2, _bench.Zoho.Seen.Count);
    }

    [Fact]
    public async Task The_code_after_the_last_one_that_Zoho_allows_is_not_sent()
    {
        await _bench.Services.Limits.SetAsync(ZohoLimit.Grant, 2, null, CancellationToken.None);
        _bench.Zoho.Answer(Answer()).Answer(Answer());
        await ExchangeAsync();
        await ExchangeAsync();

        var error = await Refusal.OfAsync(ErrorIds.TokenLimitReached, ExchangeAsync);

        Assert.Contains(nameof(ZohoLimit.Grant), error.Message, StringComparison.Ordinal);
        Assert.Equal(2, _bench.Zoho.Seen.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("""{"error":"invalid_code"}""")]
    public async Task A_code_that_an_answer_used_up_is_sent_by_no_process_again(string answer)
    {
        _bench.Zoho.Answer(answer.Length == 0 ? Answer() : answer);
        await Record.ExceptionAsync(() => ExchangeAsync(New, "1000.one"));

        var error = await Refusal.OfAsync(ErrorIds.InvalidCode, () => ExchangeAsync(_bench.NewProcess().NewExchange(_bench.Trace), "1000.one"));

        Assert.Contains(LocalTime.Of(TestBench.Start), error.Message, StringComparison.Ordinal);
        _ = _bench.Zoho.Only;
    }

    [Theory]
    [InlineData("", 502)]
    [InlineData("""{"error":"invalid_client_secret"}""", 200)]
    [InlineData("""{"error":"invalid_client"}""", 200)]
    [InlineData(Denied, 400)]
    public async Task A_code_is_sent_again_where_no_answer_said_that_it_is_used_and_counts_once(string answer, int status)
    {
        _bench.Zoho.Answer(answer, status).Answer(Answer());
        await Assert.ThrowsAsync<ZohoOAuthException>(() => ExchangeAsync(New, "1000.one"));
        _bench.Clock.Advance(ZohoErrors.LimitWindow);

        var token = await ExchangeAsync(_bench.NewProcess().NewExchange(_bench.Trace), "1000.one");

        Assert.Equal(0, Used(token, ZohoLimit.Grant));
    }

    [Fact]
    public async Task A_grant_counts_when_it_arrives_and_is_exchanged_although_the_limit_is_reached()
    {
        await _bench.Services.Limits.SetAsync(ZohoLimit.Grant, 1, null, CancellationToken.None);
        _bench.Services.Grants.RequireAllowed(Sample.Client());
        await _bench.Services.Grants.CountAsync(Sample.Grant(), _bench.Trace);
        await _bench.NewProcess().Grants.CountAsync(Sample.Grant(), _bench.Trace);
        Refusal.Of(ErrorIds.TokenLimitReached, () => _bench.NewProcess().Grants.RequireAllowed(Sample.Client()));
        _bench.Zoho.Answer(Answer());

        var token = await ExchangeAsync(New, Sample.Code);

        Assert.Equal(1, Used(token, ZohoLimit.Grant));
        Refusal.Of(ErrorIds.TokenLimitReached, () => _bench.Services.Grants.RequireAllowed(Sample.Client()));
        _bench.Clock.Advance(ZohoErrors.LimitWindow);
        _bench.Services.Grants.RequireAllowed(Sample.Client());
    }

    [Fact]
    public async Task Many_processes_count_each_grant_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 24).Select(number => Task.Run(
            () => _bench.NewProcess(TimeProvider.System).Grants.CountAsync(Sample.Grant(code: $"1000.{number % 8}"), _bench.Trace))));

        Assert.Equal(8, _bench.NewProcess(TimeProvider.System).Ledger.GetLimits(Sample.Token()).Single(row => row.Limit == ZohoLimit.Grant).Used);
    }

    [Fact]
    public async Task An_answer_without_a_refresh_token_is_an_error_but_its_access_token_counts()
    {
        _bench.Zoho.Answer(Sample.RefreshAnswer());

        var error = await Refusal.OfAsync(ErrorIds.MissingRefreshToken, ExchangeAsync);

        Assert.Equal(Sample.ClientId, error.Target);
        Assert.DoesNotContain(Sample.NewAccessToken, error.Message, StringComparison.Ordinal);
        var online = Sample.Token(accessToken: Sample.NewAccessToken, refreshToken: null);
        Assert.Equal((1, 0), (Used(online, ZohoLimit.LiveAccessToken), Used(online, ZohoLimit.RefreshToken)));
    }

    [Fact]
    public async Task A_user_who_asked_for_online_access_gets_a_token_without_one()
    {
        _bench.Zoho.Answer(Sample.RefreshAnswer());

        var token = await ExchangeAsync(_bench.Services.NewExchange(_bench.Trace, allowOnline: true));

        Assert.Equal(Sample.NewAccessToken, Sample.Access(token));
        Assert.False(token.CanRefresh);
    }

    private static string Answer() =>
        $$"""{"access_token":"{{Sample.NewAccessToken}}","refresh_token":"{{Sample.RefreshToken}}","token_type":"Bearer","expires_in":3600}""";

    private GrantExchange New => _bench.Services.NewExchange(_bench.Trace);

    /// <summary>A code works once, so each exchange has one of its own.</summary>
    private Task<ZohoToken> ExchangeAsync() => ExchangeAsync(New);

    private static Task<ZohoToken> ExchangeAsync(GrantExchange exchange, string? code = null) =>
        exchange.ExchangeGrantAsync(Sample.Client(), Sample.Grant(code: code ?? $"1000.{Guid.NewGuid():N}"), Europe, CancellationToken.None);

    private int Used(ZohoToken token, ZohoLimit limit) => _bench.NewProcess().Ledger.GetLimits(token).Single(row => row.Limit == limit).Used;
}
