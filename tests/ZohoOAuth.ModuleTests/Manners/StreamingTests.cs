using System.Text.RegularExpressions;
using ZohoOAuth.Simulator.Faults;

namespace ZohoOAuth.ModuleTests;

/// <summary>Records come page by page, and no page is asked for that nobody wants.</summary>
public sealed class StreamingTests : ModuleTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Stage.Connect(scope: Stage.Everything);
    }

    [Theory]
    [InlineData("-First 1", 1, 1)]
    [InlineData("-First 200", 200, 1)]
    [InlineData("-First 201", 201, 2)]
    [InlineData("-First 5000", 2450, 13)]
    [InlineData("-Skip 2449", 1, 13)]
    [InlineData("-Skip 199 -First 2", 2, 2)]
    [InlineData("-All -First 3", 3, 1)]
    public void Only_the_pages_that_are_needed_are_asked_for(string parameters, int records, int pages)
    {
        Assert.Equal(records, Run($"$token | Invoke-ZohoApi '/crm/v8/Contacts?fields=Last_Name' {parameters}").Succeeded().Output.Count);
        Assert.Equal(pages, Zoho.Requests.Count("/crm/v8/Contacts"));
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 4)]
    [InlineData(4, 5)]
    public void A_pipeline_that_has_enough_stops_the_paging(int concurrency, int atMost)
    {
        var result = Run($$"""
            $seen = 0
            foreach ($once in 1) {
                $token | Invoke-ZohoApi '/crm/v8/Contacts?fields=Last_Name' -All -PageConcurrency {{concurrency}} | ForEach-Object { if (++$seen -eq 250) { break } }
            }
            $seen
            """);

        Assert.Equal(250, result.Value);
        Assert.InRange(Zoho.Requests.Count("/crm/v8/Contacts"), 2, atMost);
    }

    /// <summary>As many as are allowed, but one more only with every second page that was read: short lists are the most.</summary>
    [Theory]
    [InlineData("-PageConcurrency 1", 1)]
    [InlineData("-PageConcurrency 2", 2)]
    [InlineData("-PageConcurrency 3", 3)]
    [InlineData("", 4)]
    public void The_next_pages_are_on_their_way_while_one_is_read_and_none_beyond_them(string parameter, int allowed)
    {
        Stage.Session.Set("requests", (Func<int, int>)Requests);

        var result = Run(
            $"$n = 0; $token | Invoke-ZohoApi '/crm/v8/Contacts?fields=Last_Name' -First 2000 {parameter} | ForEach-Object {{ $requests.Invoke($n++) }}").Succeeded();

        Assert.Equal(Enumerable.Range(0, 2_000).Select(Expected), result.Output.Select(count => (int)count!.BaseObject));

        int Expected(int record) => Math.Min(10, (record / 200) + 1 + Math.Min(allowed, 1 + (((record / 200) + 2) / 2)));

        // Waits until all have come, and says how many there are then.
        int Requests(int record)
        {
            SpinWait.SpinUntil(() => Zoho.Requests.Count("/crm/v8/Contacts") >= Expected(record), TimeSpan.FromSeconds(5));
            return Zoho.Requests.Count("/crm/v8/Contacts");
        }
    }

    [Fact]
    public void An_empty_module_gives_nothing_and_no_error()
    {
        Assert.Empty(Run("$token | Invoke-ZohoApi '/crm/v8/Campaigns?fields=Campaign_Name' -All").Succeeded().Output);
        Assert.Empty(Run("$token | Invoke-ZohoApi '/crm/v8/Campaigns?fields=Campaign_Name'").Succeeded().Output);
    }

    [Theory]
    [InlineData(1, 14)]
    [InlineData(4, 17)]
    [InlineData(10, 23)]
    public void A_token_that_dies_between_two_pages_is_not_noticed(int concurrency, int atMost)
    {
        Stage.Session.Set("expire", (Action)Zoho.ExpireAccessTokens);
        Zoho.Requests.Clear();

        var result = Run(
            $"$n = 0; $token | Invoke-ZohoApi '/crm/v8/Contacts?fields=Last_Name' -All -PageConcurrency {concurrency} "
                + "| ForEach-Object { if (++$n -eq 300) { $expire.Invoke() }; $_ }").Succeeded();

        Assert.Equal(2450, result.Properties("id").Distinct().Count());
        Assert.Empty(result.Warnings);
        Assert.Equal(1, Zoho.Requests.Count("/oauth/v2/token"));
        Assert.InRange(Zoho.Requests.Count("/crm/v8/Contacts"), 14, atMost);
    }

    [Fact]
    public void A_list_that_breaks_off_says_how_to_go_on_and_then_each_record_came_once()
    {
        Stage.Session.Set(
            "break", (Action)(() => Zoho.Faults.Add(new Fault { Path = "/crm/v8/Contacts", Status = 500, Body = """{"code":"INTERNAL_ERROR"}""" })));

        var broken = Run("$n = 0; $token | Invoke-ZohoApi '/crm/v8/Contacts?fields=Last_Name' -All | ForEach-Object { if (++$n -eq 700) { $break.Invoke() }; $_ }");
        Zoho.Faults.Clear();

        Assert.Equal("ApiError", broken.ErrorId);
        var command = Regex.Match(broken.Error.ErrorDetails.RecommendedAction, "-Resume '[A-Za-z0-9_-]+'").Value;
        Assert.Contains($"After {broken.Output.Count:N0} records: ", broken.Error.ErrorDetails.Message);
        var rest = Run($"$token | Invoke-ZohoApi '/crm/v8/Contacts?fields=Last_Name' -All {command}").Succeeded();
        Assert.Equal(2450, broken.Output.Count + rest.Output.Count);
        Assert.Equal(2450, broken.Properties("id").Concat(rest.Properties("id")).Distinct().Count());
        Assert.Equal("InvalidInput", Run($"$token | Invoke-ZohoApi '/crm/v8/Leads?fields=Last_Name' -All {command}").ErrorId);
    }

    [Fact]
    public void A_429_in_the_middle_of_a_list_is_waited_out()
    {
        Stage.Session.Set("refuse", (Action)(() => Zoho.Faults.Add(new Fault { Path = "/crm/v8/Contacts", Times = 1, Status = 429, Body = """{"code":"TOO_MANY_REQUESTS"}""", Headers = new Dictionary<string, string> { ["Retry-After"] = "1" } })));

        var result = Run(
            "$n = 0; $token | Invoke-ZohoApi '/crm/v8/Contacts?fields=Last_Name' -All -MaximumRetryCount 3 "
                + "| ForEach-Object { if (++$n -eq 700) { $refuse.Invoke() }; $_ }").Succeeded();

        Assert.Equal(2450, result.Properties("id").Distinct().Count());
    }

    [Fact]
    public void The_product_can_be_named_and_the_path_is_short_then()
    {
        Assert.Equal(2450, Run("$token | Invoke-ZohoApi 'Contacts?fields=Last_Name' -Service CRM -All").Succeeded().Output.Count);
        Assert.Equal("InvalidInput", Run("$token | Invoke-ZohoApi Contacts -Service Atlantis").ErrorId);
        Assert.Equal("InvalidInput", Run("$token | Invoke-ZohoApi /unknown/x -OrganizationId 7").ErrorId);
    }

    [Fact]
    public void A_list_that_is_cut_off_says_so()
    {
        var result = Run("$token | Invoke-ZohoApi '/crm/v8/Leads?fields=Last_Name'").Succeeded();
        Assert.Equal(200, result.Output.Count);
        Assert.Contains("-All", Assert.Single(result.Warnings));
        Assert.Empty(Run("$token | Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name'").Succeeded().Warnings);
    }
}
