using System.Text.RegularExpressions;

namespace ZohoOAuth.ModuleTests;

/// <summary>A long job stops before the organization has no API credits left, and says how to continue.</summary>
public sealed class MinimumCreditTests : ModuleTest
{
    private const string Contacts = "Invoke-ZohoApi '/crm/v8/Contacts?fields=Last_Name' -All -Token $token";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Stage.Connect(scope: Stage.Everything);
        Zoho.Requests.Clear();
    }

    [Fact]
    public void A_list_stops_with_what_it_has_and_Resume_continues()
    {
        Zoho.ApiBudget.DayCredits = 10;

        var stopped = Run($"{Contacts} -MinimumCredit 4");

        Assert.Equal("RateLimited", stopped.ErrorId);
        Assert.Equal(1400, stopped.Output.Count);
        Assert.Equal(7, Zoho.Requests.Count("/crm/v8/Contacts"));
        Assert.StartsWith("After 1,400 records: 3 API credits are left, and -MinimumCredit keeps 4.", stopped.Error.ErrorDetails.Message);
        Assert.Contains("Get-ZohoApiLimit", stopped.Error.ErrorDetails.RecommendedAction);
        Wording.Check(stopped.Error.ErrorDetails.Message, stopped.Error.ErrorDetails.RecommendedAction);
        var resume = Regex.Match(stopped.Error.ErrorDetails.RecommendedAction, "-Resume '[A-Za-z0-9_-]+'").Value;
        Zoho.ApiBudget.DayCredits = null;
        var rest = Run($"{Contacts} -MinimumCredit 4 {resume}").Succeeded();
        Assert.Equal(2450, stopped.Properties("id").Concat(rest.Properties("id")).Distinct().Count());
        Assert.Empty(rest.Warnings);
    }

    [Theory]
    [InlineData("-First 1400")]
    [InlineData("-First 200")]
    public void A_list_that_has_all_its_records_is_not_an_error(string parameters)
    {
        Zoho.ApiBudget.DayCredits = 10;

        Assert.NotEmpty(Run($"Invoke-ZohoApi '/crm/v8/Contacts?fields=Last_Name' {parameters} -MinimumCredit 4 -Token $token").Succeeded().Output);
    }

    [Fact]
    public void Piped_records_stop_before_the_next_batch_and_Skip_continues()
    {
        const string Write = "1..250 | ForEach-Object { [pscustomobject]@{ Last_Name = \"n$_\" } } | Invoke-ZohoApi /crm/v8/Leads -Token $token -MinimumCredit 2";
        Zoho.ApiBudget.DayCredits = 3;

        var stopped = Run(Write);

        Assert.Equal("RateLimited", stopped.ErrorId);
        Assert.Equal(200, stopped.Output.Count);
        Assert.Contains("Continue with -Skip 200.", stopped.Error.ErrorDetails.RecommendedAction);
        Assert.StartsWith("Zoho did not write records 200 to 249", stopped.Error.ErrorDetails.Message);
        Wording.Check(stopped.Error.ErrorDetails.Message, stopped.Error.ErrorDetails.RecommendedAction);
        Zoho.ApiBudget.DayCredits = null;
        Assert.Equal("WriteInterrupted", Run(Write).ErrorId);
        Assert.Equal(50, Run($"{Write} -Skip 200").Succeeded().Output.Count);
    }

    [Fact]
    public void Ids_that_need_several_requests_stop_between_them()
    {
        Zoho.ApiBudget.DayCredits = 1;

        var stopped = Run("Invoke-ZohoApi /crm/v8/Leads -Method DELETE -Query @{ ids = 1..150 } -Token $token -MinimumCredit 1 -ErrorAction SilentlyContinue -ErrorVariable errors; $errors");

        var error = Assert.Single(stopped.Output, value => value!.BaseObject is ErrorRecord { Exception.Message: var text } && text.Contains("MinimumCredit", StringComparison.Ordinal));
        Assert.StartsWith("After 100 ids: ", ((ErrorRecord)error!.BaseObject).ErrorDetails.Message);
        Assert.Equal(1, Zoho.Requests.Count("/crm/v8/Leads"));
    }

    [Fact]
    public void Books_says_when_the_limit_is_reset()
    {
        Zoho.ProductRecords = 1_050;
        Zoho.ApiBudget.DayCredits = 10;

        var stopped = Run("Invoke-ZohoApi /invoices -Service Books -OrganizationId 7 -All -Token $token -MinimumCredit 9");

        Assert.Equal("RateLimited", stopped.ErrorId);
        Assert.Matches("8 API credits are left, and -MinimumCredit keeps 9. Zoho resets the limit at ", stopped.Error.ErrorDetails.Message);
        Assert.InRange(ZohoSaid.Of(stopped.Error).RetryAt!.Value, DateTimeOffset.UtcNow.AddHours(23), DateTimeOffset.UtcNow.AddHours(25));
        Assert.Equal(400, stopped.Output.Count);
    }

    [Theory]
    [InlineData("-Service Projects /tasks -OrganizationId 7", "Projects does not report")]
    [InlineData("-Service Books /invoices -OrganizationId 7", "Books does not report")]
    public void A_product_that_reports_nothing_is_one_warning_and_the_list_continues(string parameters, string expected)
    {
        Zoho.ProductRecords = 1_050;

        var run = Run($"Invoke-ZohoApi {parameters} -All -Token $token -MinimumCredit 5000").Succeeded();

        Assert.Equal(1_050, run.Output.Count);
        Assert.StartsWith(expected, Assert.Single(run.Warnings));
    }

    [Fact]
    public void Of_several_connections_each_has_its_own_credits()
    {
        Run("$token | Save-ZohoToken -Name other -Vault Local").Succeeded();
        Zoho.ApiBudget.DayCredits = 10;

        var run = Run("Invoke-ZohoApi '/crm/v8/Contacts?fields=Last_Name' -All -Name crm, other -ThrottleLimit 1 -MinimumCredit 4");

        Assert.Equal(["RateLimited crm", "RateLimited other"], run.Errors.Select(error => $"{RunResult.IdOf(error)} {error.TargetObject}"));
        Assert.Matches("run the same command with -Name crm -Resume '", run.Errors[0].ErrorDetails.RecommendedAction);
    }
}
