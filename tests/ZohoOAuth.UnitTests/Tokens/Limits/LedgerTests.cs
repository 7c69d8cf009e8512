using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Tokens.Limits;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Tokens.Limits;

public sealed class LedgerTests : IDisposable
{
    private const string Denied = """{"error":"Access Denied","error_description":"You have made too many requests continuously."}""";

    private readonly TestBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task The_eleventh_request_in_ten_minutes_is_not_sent_by_any_process()
    {
        await RefreshAsync(10);

        var error = await Refusal.OfAsync(ErrorIds.TokenLimitReached, () => ReplaceAsync(_bench.NewProcess()));

        Assert.Equal(TestBench.Start.AddMinutes(10), error.RetryAt);
        Assert.Contains("'crm'", error.Message, StringComparison.Ordinal);
        Assert.Equal(10, _bench.Zoho.Seen.Count);
    }

    [Fact]
    public async Task The_window_slides_and_frees_one_after_the_other()
    {
        for (var request = 0; request < 10; request++)
        {
            await RefreshAsync(1);
            _bench.Clock.Advance(TimeSpan.FromSeconds(30));
        }

        Assert.Equal(TestBench.Start.AddMinutes(10), Row(ZohoLimit.AccessTokenRequest).NextFree);
        _bench.Clock.SetUtcNow(TestBench.Start.AddMinutes(10));
        Assert.Null(Row(ZohoLimit.AccessTokenRequest).NextFree);
        await RefreshAsync(1);
        Assert.Equal(TestBench.Start.AddMinutes(10).AddSeconds(30), Row(ZohoLimit.AccessTokenRequest).NextFree);
    }

    [Fact]
    public async Task Another_connection_has_a_budget_of_its_own()
    {
        await RefreshAsync(10);
        _bench.Zoho.Answer(Sample.RefreshAnswer());

        await _bench.Services.TokenManager.GetFreshAsync(
            Sample.Token(TimeSpan.Zero, name: "other", refreshToken: "1000.another.one"), _bench.Trace, CancellationToken.None);

        Assert.Equal(11, _bench.Zoho.Seen.Count);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    public async Task A_refusal_of_Zohos_is_remembered_by_all_until_the_window_is_free(int status)
    {
        _bench.Zoho.Answer(Denied, status).Answer(Sample.RefreshAnswer());

        var first = await Refusal.OfAsync(ErrorIds.TokenLimitReached, () => ReplaceAsync(_bench.Services));
        var second = await Refusal.OfAsync(ErrorIds.TokenLimitReached, () => ReplaceAsync(_bench.NewProcess()));

        Assert.Equal(first.RetryAt, second.RetryAt);
        Assert.Contains("Update-ZohoAccessToken -Wait", second.RecommendedAction, StringComparison.Ordinal);
        _ = _bench.Zoho.Only;
        _bench.Clock.Advance(TimeSpan.FromMinutes(10));
        await ReplaceAsync(_bench.NewProcess());
    }

    [Fact]
    public async Task What_never_reached_Zoho_is_not_counted()
    {
        _bench.Zoho.Fail(new HttpRequestException("no route"));

        await Refusal.OfAsync(ErrorIds.NetworkError, () => ReplaceAsync(_bench.Services));

        Assert.Equal(0, Row(ZohoLimit.AccessTokenRequest).Used);
    }

    [Fact]
    public async Task Live_access_tokens_die_of_age_and_of_revocation()
    {
        await RefreshAsync(3);
        Assert.Equal(3, Row(ZohoLimit.LiveAccessToken).Used);

        await _bench.Services.Ledger.RecordRevocationAsync(Token(), accessTokenOnly: true, _bench.Trace);
        Assert.Equal(2, Row(ZohoLimit.LiveAccessToken).Used);

        _bench.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(0, Row(ZohoLimit.LiveAccessToken).Used);
    }

    [Fact]
    public async Task The_oldest_refresh_token_is_named_before_one_too_many_kills_it()
    {
        for (var number = 0; number < 20; number++)
        {
            Assert.Null(NextToDie());
            var token = new ZohoToken(Sample.Token(name: $"job{number}")) { RefreshToken = SecretText.Hide($"1000.refresh.{number}") };
            await _bench.Services.Ledger.AddAsync(token, _bench.Trace);
            _bench.Clock.Advance(TimeSpan.FromMinutes(20));
        }

        Assert.Equal($"'job0', granted {LocalTime.Of(TestBench.Start)}", NextToDie());
        Assert.Equal((20, $"oldest: 'job0', granted {LocalTime.Of(TestBench.Start)}"), (Row(ZohoLimit.RefreshToken).Used, Row(ZohoLimit.RefreshToken).Detail));

        await _bench.Services.Ledger.AddAsync(new ZohoToken(Token()) { Name = "one more" }, _bench.Trace);
        Assert.Equal(20, Row(ZohoLimit.RefreshToken).Used);
        Assert.StartsWith("'job1'", NextToDie(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revoked_refresh_token_makes_room()
    {
        await _bench.Services.Limits.SetAsync(ZohoLimit.RefreshToken, 1, null, CancellationToken.None);
        await _bench.Services.Ledger.AddAsync(Token(), _bench.Trace);
        Assert.NotNull(NextToDie());

        await _bench.Services.Ledger.RecordRevocationAsync(Token(), accessTokenOnly: false, _bench.Trace);

        Assert.Null(NextToDie());
    }

    [Fact]
    public async Task The_users_own_numbers_count_for_all_processes()
    {
        await _bench.Services.Limits.SetAsync(ZohoLimit.AccessTokenRequest, 2, TimeSpan.FromMinutes(1), CancellationToken.None);
        await RefreshAsync(2);

        var error = await Refusal.OfAsync(ErrorIds.TokenLimitReached, () => ReplaceAsync(_bench.NewProcess()));

        Assert.Equal(TestBench.Start.AddMinutes(1), error.RetryAt);
    }

    [Fact]
    public async Task Limits_that_many_processes_set_at_once_are_all_kept()
    {
        var limits = Enum.GetValues<ZohoLimit>();

        await Task.WhenAll(
            limits.Select(limit => Task.Run(() => _bench.NewProcess(TimeProvider.System).Limits.SetAsync(limit, 7, null, CancellationToken.None))));

        Assert.All(limits, limit => Assert.Equal(7, _bench.NewProcess().Limits[limit].Maximum));
    }

    [Fact]
    public void No_file_names_a_secret()
    {
        var client = _bench.Services.Ledger.AddAsync(Token(), _bench.Trace);
        Assert.True(client.IsCompleted);

        Assert.All(Directory.GetFiles(_bench.Folder, "*", SearchOption.AllDirectories), file =>
        {
            Assert.DoesNotContain(Sample.RefreshToken, File.ReadAllText(file) + file, StringComparison.Ordinal);
            Assert.DoesNotContain(Sample.AccessToken, File.ReadAllText(file) + file, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Any_content_is_a_page_or_an_empty_one() => Foreign.AnyBytes.Sample(IsUsable, iter: 2_000);

    [Fact]
    public void Any_json_is_a_page_or_an_empty_one() =>
        Foreign.JsonWith("v", "grants", "accessTokens", "refreshTokens", "blocked", "of", "at", "until", "id", "name", "gone", "rejected", "fate")
            .Sample(IsUsable, iter: 3_000);

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"AccessTokenRequest":{"Maximum":0}}""")]
    [InlineData("""{"AccessTokenRequest":{"Maximum":-5,"WindowSeconds":600}}""")]
    [InlineData("""{"AccessTokenRequest":{"Maximum":5,"WindowSeconds":99999999999}}""")]
    [InlineData("""{"AccessTokenRequest":null}""")]
    public void A_settings_file_that_is_none_leaves_the_defaults(string content)
    {
        Directory.CreateDirectory(Path.Combine(_bench.Folder, "ledger"));
        File.WriteAllText(Path.Combine(_bench.Folder, "ledger", "limits.json"), content);

        Assert.Equal(10, _bench.Services.Limits[ZohoLimit.AccessTokenRequest].Maximum);
    }

    private static void IsUsable(byte[] content)
    {
        var record = LedgerRecord.Read(content);
        record.Prune(1_700_000_000_000, 1_600_000_000_000);
        Assert.NotEmpty(record.Write());
        Assert.All(record.AccessTokens, entry => Assert.InRange(entry.At, 0, 253_402_300_799_999));
    }

    private static ZohoToken Token() => Sample.Token();

    private string? NextToDie() => _bench.Services.Ledger.OldestAtLimit(ClientKey.Of(Token()));

    private ZohoTokenLimit Row(ZohoLimit limit) => _bench.NewProcess().Ledger.GetLimits(Token()).Single(row => row.Limit == limit);

    private async Task RefreshAsync(int times)
    {
        for (var time = 0; time < times; time++)
        {
            _bench.Zoho.Answer(Sample.RefreshAnswer($"1000.access.{_bench.Zoho.Seen.Count}"));
            await ReplaceAsync(_bench.Services);
        }
    }

    private async Task ReplaceAsync(ClientServices process) =>
        await process.TokenManager.ReplaceAsync(process.Cache.GetFromMemory(Token()), _bench.Trace, CancellationToken.None);
}
