using System.Globalization;
using System.Net;

namespace ZohoOAuth.Simulator.Tests;

/// <summary>What each product says to a request too many, and to one on a day that is used up.</summary>
public sealed class ProductLimitTests : SimulatorTest
{
    private const string Tickets = "/api/v1/tickets?limit=1";

    [Theory]
    [InlineData("/books/v3/invoices?organization_id=7", "\"code\":44,", null)]
    [InlineData(Tickets, "TOO_MANY_REQUESTS", null)]
    [InlineData("/api/v3/portal/7/tasks?page=1", "{\"error\":{\"title\":", 600)]
    [InlineData("/creator/v2.1/data/o/a/report/r", "\"code\":2950,", 60)]
    [InlineData("/recruit/v2/Candidates", "TOO_MANY_REQUESTS", null)]
    [InlineData("/api/v1/files/1/files", "F7008", null)]
    [InlineData("/api/accounts/1/messages/view", "\"code\":429", null)]
    [InlineData("/people/api/forms/employee/getRecords", "\"errors\":", null)]
    [InlineData("/api/v1.1/getmailinglists", "\"message\":", null)]
    [InlineData("/api/v1/requests", "\"failure\"", null)]
    [InlineData("/bigin/v2/Contacts", "TOO_MANY_REQUESTS", null)]
    [InlineData("/bookings/v1/json/workspaces", "\"failure\"", null)]
    [InlineData("/restapi/v2/orgs", "\"failure\"", null)]
    [InlineData("/api/v3/requests", "\"failed\"", null)]
    [InlineData("/writer/api/v1/documents", "\"errorcode\":", null)]
    [InlineData("/api/v2/channels", "request_limit_exceeded", null)]
    public async Task A_request_too_many_is_told_by_each_in_its_own_way(string path, string told, int? seconds)
    {
        Zoho.ApiBudget.Requests = 0;

        using var response = await AskAsync(path);

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Contains(told, await response.Content.ReadAsStringAsync(None), StringComparison.Ordinal);
        Assert.Equal(seconds, response.Headers.RetryAfter?.Delta?.TotalSeconds);
    }

    [Theory]
    [InlineData("/books/v3/invoices?organization_id=7", "\"code\":45,", null)]
    [InlineData("/creator/v2.1/data/o/a/report/r", "\"code\":4000,", null)]
    [InlineData("/recruit/v2/Candidates", "TOO_MANY_REQUESTS", null)]
    [InlineData(Tickets, "THRESHOLD_EXCEEDED", 24 * 60 * 60)]
    public async Task A_day_that_is_used_up_is_told_by_each_in_its_own_way(string path, string told, int? seconds)
    {
        Zoho.ApiBudget.DayCredits = 0;

        using var response = await AskAsync(path);

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Contains(told, await response.Content.ReadAsStringAsync(None), StringComparison.Ordinal);
        Assert.Equal(seconds, response.Headers.RetryAfter?.Delta is { } wait ? (int)Math.Round(wait.TotalSeconds) : null);
    }

    [Fact]
    public async Task Desk_tells_what_a_list_costs_and_what_is_left_of_the_day()
    {
        Assert.Equal(("3", "none"), await CreditsAsync());
        Zoho.ApiBudget.DayCredits = 8;

        Assert.Equal(("3", "5"), await CreditsAsync());
        Assert.Equal(("3", "2"), await CreditsAsync());
        Assert.Equal(("none", "none"), await CreditsAsync());
    }

    /// <summary>The three numbers that users saw: the day's calls, those that are left, and the seconds until more of them are free.</summary>
    [Fact]
    public async Task Books_tells_the_calls_of_the_day()
    {
        Zoho.ApiBudget.DayCredits = 2;
        using var first = await AskAsync("/books/v3/invoices?organization_id=7");
        Zoho.Clock.Advance(TimeSpan.FromHours(1));
        using var second = await AskAsync("/inventory/v1/items?organization_id=7");

        Assert.Equal(("2", "1"), (Header(first, "X-Rate-Limit-Limit"), Header(first, "X-Rate-Limit-Remaining")));
        Assert.Equal(("2", "0"), (Header(second, "X-Rate-Limit-Limit"), Header(second, "X-Rate-Limit-Remaining")));
        Assert.InRange(int.Parse(Header(second, "X-Rate-Limit-Reset"), CultureInfo.InvariantCulture), 22 * 3600, 23 * 3600);
    }

    /// <summary>The names of a client that reads them: the calls of the window, those that are left, and its end in Unix milliseconds.</summary>
    [Fact]
    public async Task Recruit_tells_the_calls_of_the_window()
    {
        Zoho.ApiBudget.DayCredits = 100;
        using var response = await AskAsync("/recruit/v2/Candidates");

        Assert.Equal(("100", "97"), (Header(response, "X-RATELIMIT-LIMIT"), Header(response, "X-RATELIMIT-REMAINING")));
        Assert.InRange(
            DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(Header(response, "X-RATELIMIT-RESET"), CultureInfo.InvariantCulture)) - Zoho.Clock.GetUtcNow(),
            TimeSpan.FromHours(23),
            TimeSpan.FromHours(24));
    }

    [Fact]
    public async Task A_product_without_these_headers_has_none()
    {
        Zoho.ApiBudget.DayCredits = 100;
        using var response = await AskAsync("/recruit/v2/Candidates");

        Assert.Equal("none", Header(response, "X-Rate-Limit-Limit"));
    }

    [Fact]
    public async Task Desk_takes_the_request_again_when_it_said_it_would()
    {
        Zoho.ApiBudget.DayCredits = 6;
        await CreditsAsync();
        Zoho.Clock.Advance(TimeSpan.FromHours(1));
        await CreditsAsync();

        using var refused = await AskAsync(Tickets);
        var wait = refused.Headers.RetryAfter!.Delta!.Value;
        Assert.InRange(wait, TimeSpan.FromHours(22.9), TimeSpan.FromHours(23.1));
        Zoho.Clock.Advance(wait);
        using var taken = await AskAsync(Tickets);
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
    }

    [Fact]
    public async Task The_window_is_one_for_all_products_and_passes()
    {
        Zoho.ApiBudget.Requests = 1;
        using var first = await AskAsync("/recruit/v2/Candidates");
        using var second = await AskAsync(Tickets);
        Zoho.Clock.Advance(Zoho.ApiBudget.Window);
        using var third = await AskAsync(Tickets);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.TooManyRequests, HttpStatusCode.OK], [first.StatusCode, second.StatusCode, third.StatusCode]);
    }

    private async Task<HttpResponseMessage> AskAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Us.ApiDomain, path));
        request.Headers.Authorization = new("Zoho-oauthtoken", await AccessTokenAsync());
        request.Headers.Add("orgId", "7");
        return await Http.SendAsync(request, None);
    }

    private async Task<(string Weight, string Left)> CreditsAsync()
    {
        using var response = await AskAsync(Tickets);
        return (Header(response, "X-Rate-Limit-Request-Weight-v3"), Header(response, "X-Rate-Limit-Remaining-v3"));
    }

    private static string Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.Single() : "none";
}
