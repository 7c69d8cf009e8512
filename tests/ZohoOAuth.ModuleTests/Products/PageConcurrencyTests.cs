using ZohoOAuth.Simulator.Faults;

namespace ZohoOAuth.ModuleTests;

/// <summary>Pages that are on their way at the same time: how many there are, and that the records are the same.</summary>
public sealed class PageConcurrencyTests : ModuleTest
{
    private const string Contacts = "/crm/v8/Contacts";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Stage.Connect(scope: Stage.Everything + ",ZohoCRM.coql.READ");
        Zoho.Requests.Clear();
    }

    /// <summary>Ten answers come, and then none: each page that is requested then waits. Their number grows with every second page that was read.</summary>
    [Theory]
    [InlineData("", 4)]
    [InlineData("-PageConcurrency 2", 2)]
    [InlineData("-PageConcurrency 6", 6)]
    [InlineData("-MinimumCredit 1", 1)]
    public async Task No_more_pages_are_requested_than_are_allowed(string parameters, int allowed)
    {
        var records = 0;
        Stage.Session.Set("read", (Action)(() => Interlocked.Increment(ref records)));
        Zoho.Faults.Add(new Fault { Path = Contacts, Skip = 10, Delay = Timeout.InfiniteTimeSpan });
        var list = Task.Run(() => Run(
            $"$token | Invoke-ZohoApi '{Contacts}?fields=Last_Name&per_page=100' -First 2000 {parameters} | ForEach-Object {{ $read.Invoke(); $_ }}"));

        // The last of the ten can be a page whose turn has not come, so the pages that were read count.
        Assert.True(
            SpinWait.SpinUntil(() => Answered == 10 && Requests > 10 && Requests == Expected(records / 100), TimeSpan.FromSeconds(30)),
            $"{Requests} requests, {records} records.");
        Assert.InRange(Requests - Answered, 1, allowed);
        Zoho.Faults.Clear();

        Assert.Equal(2_000, (await list).Succeeded().Properties("id").Distinct().Count());

        int Expected(int pages) => pages + Math.Min(allowed, 1 + ((pages + 1) / 2));
    }

    [Fact]
    public void The_records_of_the_CRM_are_those_of_its_tokens_in_their_order()
    {
        var parallel = Run($"$token | Invoke-ZohoApi '{Contacts}?fields=Last_Name' -All").Succeeded();
        var queries = Zoho.Requests.To(Contacts).Select(request => request.QueryString).ToList();
        var single = Run($"$token | Invoke-ZohoApi '{Contacts}?fields=Last_Name' -All -PageConcurrency 1").Succeeded();

        Assert.Equal(single.Properties("id"), parallel.Properties("id"));
        Assert.Equal(13, queries.Count);
        Assert.Equal(9, queries.Count(query => query.Contains("&page=", StringComparison.Ordinal)));
        Assert.Equal(3, queries.Count(query => query.Contains("page_token=", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Invoke-ZohoApi /contacts -Service Books -OrganizationId 7")]
    [InlineData("Invoke-ZohoApi /crm/v8/coql -Method POST -Body @{ select_query = 'select Last_Name from Contacts where id is not null' }")]
    public void Other_lists_are_the_same_too(string list)
    {
        var single = Run($"$token | {list} -All -PageConcurrency 1").Succeeded();

        Assert.Equal(single.Output.Count, Run($"$token | {list} -All -PageConcurrency 8").Succeeded().Output.Count);
    }

    [Fact]
    public void A_page_that_fails_comes_after_the_records_before_it_and_Resume_continues()
    {
        Zoho.Faults.Add(new Fault { Path = Contacts, Skip = 4, Times = 1, Status = 400, Body = """{"code":"INVALID_DATA"}""" });

        var broken = Run($"$token | Invoke-ZohoApi '{Contacts}?fields=Last_Name' -All");

        Assert.Equal("ApiError", broken.ErrorId);
        Assert.StartsWith($"After {broken.Output.Count:N0} records: ", broken.Error.ErrorDetails.Message);
        var resume = System.Text.RegularExpressions.Regex.Match(broken.Error.ErrorDetails.RecommendedAction, "-Resume '[A-Za-z0-9_-]+'").Value;
        var rest = Run($"$token | Invoke-ZohoApi '{Contacts}?fields=Last_Name' -All {resume}").Succeeded();
        Assert.Equal(2_450, broken.Output.Count + rest.Output.Count);
        Assert.Equal(2_450, broken.Properties("id").Concat(rest.Properties("id")).Distinct().Count());
    }

    [Fact]
    public void Raw_pages_keep_their_order()
    {
        var pages = Run($"$token | Invoke-ZohoApi '{Contacts}?fields=Last_Name' -All -Raw | ForEach-Object {{ $_.info.page }}").Succeeded();

        Assert.Equal(Enumerable.Range(1, 13), pages.Output.Select(page => (int)(long)page!.BaseObject));
    }

    private int Requests => Zoho.Requests.Count(Contacts);

    private int Answered => Zoho.Requests.To(Contacts).Count(request => request.Status is not null);
}
