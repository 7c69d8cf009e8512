using ZohoOAuth.Client.Api;
using ZohoOAuth.Client.Http;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Api;

/// <summary>What the headers of a response say about API credits.</summary>
public sealed class ApiCreditsTests
{
    private static readonly ServerClock Clock = new(new StillClock());

    [Theory]
    [InlineData("X-API-CREDITS-REMAINING: 4990", 4990L, null, null)]
    [InlineData("x-api-credits-remaining: 0", 0L, null, null)]
    [InlineData("X-Rate-Limit-Remaining-v3: 49950", 49950L, null, null)]
    [InlineData("X-Rate-Limit-Remaining: 6775;X-Rate-Limit-Limit: 7500;X-Rate-Limit-Reset: 3600", 6775L, 7500L, "in an hour")]
    [InlineData("X-RATELIMIT-REMAINING: 90;X-RATELIMIT-LIMIT: 100;X-RATELIMIT-RESET: 1795940400000", 90L, 100L, "2026-11-29T08:20:00Z")]
    [InlineData("X-API-CREDITS-REMAINING: 7;X-RATELIMIT-REMAINING: 90", 7L, null, null)]
    public void Each_product_has_its_own_headers(string headers, long remaining, long? limit, string? resetsAt)
    {
        var credits = ApiCredits.Of(Response(headers), Clock)!;

        Assert.Equal((remaining, limit, Time(resetsAt)), (credits.Remaining, credits.Limit, credits.ResetsAt));
    }

    [Theory]
    [InlineData("")]
    [InlineData("X-API-CREDITS-REMAINING: many")]
    [InlineData("X-API-CREDITS-REMAINING: -1")]
    [InlineData("X-API-CREDITS-REMAINING: 99999999999999999999")]
    [InlineData("X-Rate-Limit-Limit: 7500")]
    public void What_is_not_a_number_is_unknown(string headers) => Assert.Null(ApiCredits.Of(Response(headers), Clock));

    [Theory]
    [InlineData("X-Rate-Limit-Remaining: 1;X-Rate-Limit-Reset: 99999999999999")]
    [InlineData("X-RATELIMIT-REMAINING: 1;X-RATELIMIT-RESET: 999999999999999999")]
    [InlineData("X-RATELIMIT-REMAINING: 1;X-RATELIMIT-RESET: soon")]
    public void A_reset_that_is_no_time_is_unknown(string headers) => Assert.Null(ApiCredits.Of(Response(headers), Clock)!.ResetsAt);

    private static DateTimeOffset? Time(string? text) => text switch
    {
        null => null,
        "in an hour" => TestBench.Start.AddHours(1),
        _ => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture),
    };

    private static HttpResponse Response(string headers) => new()
    {
        RequestUri = new Uri("https://www.zohoapis.com/crm/v8/org"),
        Status = 200,
        Body = default,
        Headers = headers.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(": ")).ToDictionary(pair => pair[0], pair => new[] { pair[1] }, StringComparer.OrdinalIgnoreCase),
    };
}
