using System.Text.RegularExpressions;
using ZohoOAuth.Simulator.Faults;

namespace ZohoOAuth.ModuleTests;

/// <summary>A product that lets no more through is told in its own words, and the list goes on where it was.</summary>
public sealed class ProductLimitTests : ModuleTest
{
    private const int Records = 1_050;

    /// <summary>The code of a window that is used up, and after how many requests it is: each list takes more of them than that.</summary>
    public static TheoryData<string, string, string, int> Lists => new()
    {
        { "Books", "/invoices -OrganizationId 7", "44", 3 },
        { "Desk", "/tickets -OrganizationId 7", "TOO_MANY_REQUESTS", 3 },
        { "Projects", "/tasks -OrganizationId 7", "URL_ROLLING_THROTTLES_LIMIT_EXCEEDED", 3 },
        { "Creator", "/data/owner/app/report/All", "2950", 1 },
        { "Recruit", "/Candidates", "TOO_MANY_REQUESTS", 3 },
        { "WorkDrive", "/files/1/files", "F7008", 3 },
    };

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Stage.Connect(scope: Stage.Everything);
        Zoho.ProductRecords = Records;
        Zoho.Requests.Clear();
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_list_that_meets_the_limit_says_how_to_go_on_and_is_whole_then(string service, string path, string code, int requests)
    {
        Zoho.ApiBudget.Requests = requests;

        var broken = Run($"Invoke-ZohoApi -Service {service} {path} -All -MaximumRetryCount 0 -Token $token");

        Assert.Equal("RateLimited", broken.ErrorId);
        Assert.Equal((code, 429), (ZohoSaid.Of(broken.Error).Code, ZohoSaid.Of(broken.Error).Status));
        Assert.NotEmpty(broken.Output);
        var resume = Regex.Match(broken.Error.ErrorDetails.RecommendedAction, "-Resume '[A-Za-z0-9_-]+'").Value;
        Zoho.Clock.Advance(Zoho.ApiBudget.Window);
        Zoho.ApiBudget.Requests = null;
        var rest = Run($"Invoke-ZohoApi -Service {service} {path} -All -MaximumRetryCount 0 -Token $token {resume}").Succeeded();
        Assert.Equal(Enumerable.Range(0, Records).Select(number => $"{number}"), broken.Properties("n").Concat(rest.Properties("n")));
    }

    [Theory]
    [InlineData("Books", "/invoices -OrganizationId 7", "45")]
    [InlineData("Desk", "/tickets -OrganizationId 7", "THRESHOLD_EXCEEDED")]
    [InlineData("Creator", "/data/owner/app/report/All", "4000")]
    public void A_day_that_is_used_up_is_an_error_at_once(string service, string path, string code)
    {
        Zoho.ApiBudget.DayCredits = 0;

        var result = Run($"Invoke-ZohoApi -Service {service} {path} -All -MaximumRetryCount 3 -Token $token");

        Assert.Equal("RateLimited", result.ErrorId);
        Assert.Equal(code, ZohoSaid.Of(result.Error).Code);
        Assert.Equal(1, Zoho.Requests.Count());
    }

    [Fact]
    public void Desk_says_when_the_day_is_free_again()
    {
        Zoho.ApiBudget.DayCredits = 0;

        var reported = ZohoSaid.Of(Run("Invoke-ZohoApi -Service Desk /tickets -OrganizationId 7 -Token $token").Error);

        Assert.InRange(reported.RetryAt!.Value, DateTimeOffset.UtcNow.AddHours(23), DateTimeOffset.UtcNow.AddHours(24));
    }

    /// <summary>Creator's number for a day that is used up is another product's for something else: only HTTP 429 gives it that meaning.</summary>
    [Fact]
    public void The_number_of_Creators_used_up_day_is_no_limit_where_the_status_is_another()
    {
        Zoho.Faults.Add(new Fault { Path = "/books/v3/invoices", Status = 400, Body = """{"code":4000,"message":"Invalid value"}""" });

        Assert.Equal("ApiError", Run("Invoke-ZohoApi -Service Books /invoices -OrganizationId 7 -MaximumRetryCount 3 -Token $token").ErrorId);
    }
}
