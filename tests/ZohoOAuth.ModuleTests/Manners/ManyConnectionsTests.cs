namespace ZohoOAuth.ModuleTests;

/// <summary>Invoke-ZohoApi with several connections at the same time.</summary>
public sealed class ManyConnectionsTests : ModuleTest
{
    private const string Deals = "Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name'";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Array.ForEach(["customer-a", "customer-b", "other"], name => Stage.Connect(name, scope: Stage.Everything));
    }

    [Theory]
    [InlineData("-Name 'customer-*'", "customer-a,customer-b")]
    [InlineData("-Name other, CUSTOMER-*, customer-a", "customer-a,customer-b,other")]
    [InlineData("-Name * -ThrottleLimit 1", "customer-a,customer-b,other")]
    [InlineData("-Name customer-a*", "customer-a")]
    public void Each_record_tells_its_connection_in_a_hidden_property(string parameters, string expected)
    {
        var run = Run($"{Deals} {parameters}").Succeeded();

        Assert.Equal(expected, string.Join(',', run.Output.GroupBy(record => (string)record!.Properties["ZohoConnection"].Value).OrderBy(group => group.Key)
            .Select(group => group.Count() == 10 ? group.Key : $"{group.Key}: {group.Count()}")));
        Assert.DoesNotContain(run.Output.SelectMany(record => record!.Properties), property => property.Name == "ZohoConnection");
    }

    [Theory]
    [InlineData("-Name customer-a")]
    [InlineData("-Token $token")]
    public void A_record_of_the_only_connection_has_no_such_property(string parameters) =>
        Assert.All(Run($"{Deals} {parameters}").Succeeded().Output, record => Assert.Null(record!.Properties["ZohoConnection"]));

    [Theory]
    [InlineData("-Name 'customer-*'", "customer-a,customer-b")]
    [InlineData("-Name customer-a", "customer-a")]
    public void With_IncludeConnection_it_is_the_first_property(string parameters, string expected)
    {
        var run = Run($"{Deals} {parameters} -IncludeConnection").Succeeded();

        Assert.All(run.Output, record => Assert.Equal("ZohoConnection", record!.Properties.First().Name));
        Assert.Equal(expected, string.Join(',', run.Properties("ZohoConnection").Distinct().Order()));
    }

    [Theory]
    [InlineData("Get-ZohoToken 'customer-*' | {0} -ThrottleLimit 2")]
    [InlineData("'customer-a', 'customer-b' | {0} -Method GET")]
    [InlineData("'customer-*' | {0} -Method GET")]
    [InlineData("[pscustomobject]@{{ Name = 'customer-a' }}, [pscustomobject]@{{ Name = 'customer-b' }} | {0} -Method GET")]
    public void Connections_of_the_pipeline_are_called_together(string script)
    {
        var run = Run(string.Format(System.Globalization.CultureInfo.InvariantCulture, script, Deals)).Succeeded();

        Assert.Equal(20, run.Output.Count);
        Assert.Equal(["customer-a", "customer-b"], run.Output.Select(record => (string)record!.Properties["ZohoConnection"].Value).Distinct().Order());
    }

    [Fact]
    public void Tokens_of_the_pipeline_are_called_one_after_the_other_without_ThrottleLimit()
    {
        var run = Run($"Get-ZohoToken 'customer-*' | {Deals}").Succeeded();

        Assert.Equal(20, run.Output.Count);
        Assert.All(run.Output, record => Assert.Null(record!.Properties["ZohoConnection"]));
    }

    [Fact]
    public void A_connection_that_fails_is_one_error_and_the_others_continue()
    {
        var run = Run($"{Deals} -Name customer-a, missing, customer-b, 'none-*', 'no name'");

        Assert.Equal(20, run.Output.Count);
        Assert.Equal(
            ["InvalidInput no name", "TokenNotFound missing", "TokenNotFound none-*"],
            run.Errors.Select(error => $"{RunResult.IdOf(error)} {error.TargetObject}").Order());
        Assert.StartsWith("missing: There is no connection 'missing'", run.Errors.Single(error => error.TargetObject is "missing").ErrorDetails.Message);
    }

    [Fact]
    public void An_error_of_the_API_names_its_connection()
    {
        Run("Invoke-ZohoApi '/crm/v8/Nonsense?fields=id' -Name 'customer-*' -ErrorVariable errors -ErrorAction SilentlyContinue");

        var run = Run("$errors | ForEach-Object { \"$($_.TargetObject)|$($_.ErrorDetails.Message)\" }").Succeeded();
        Assert.Equal(["customer-a|customer-a: GET", "customer-b|customer-b: GET"], run.Output.Select(line => $"{line}"[..26]).Order());
    }

    [Fact]
    public void ErrorAction_Stop_ends_all_of_them()
    {
        Assert.Equal("TokenNotFound", Run($"{Deals} -Name missing, customer-a, customer-b -ThrottleLimit 1 -ErrorAction Stop").ErrorId);
        Assert.Equal(0, Zoho.Requests.Count("/crm/v8/Deals"));
    }

    [Fact]
    public void Lists_have_all_their_pages_and_First_and_Skip_are_for_each_connection()
    {
        var run = Run("Invoke-ZohoApi '/crm/v8/Contacts?fields=Last_Name' -Name 'customer-*' -Skip 199 -First 3").Succeeded();
        var all = Run("Invoke-ZohoApi '/crm/v8/Contacts?fields=Last_Name' -Name 'customer-*' -All").Succeeded();

        Assert.Equal(6, run.Output.Count);
        var lists = all.Output.GroupBy(record => record!.Properties["ZohoConnection"].Value, record => $"{record!.Properties["id"].Value}").ToList();
        Assert.Equal([2450, 2450], lists.Select(list => list.Count()));
        Assert.Equal(lists[0], lists[1]);
    }

    [Fact]
    public void A_pipeline_that_has_enough_stops_all_of_them()
    {
        var run = Run("""
            $seen = 0
            foreach ($once in 1) { Invoke-ZohoApi '/crm/v8/Contacts?fields=Last_Name' -Name * -All -PageConcurrency 1 | ForEach-Object { if (++$seen -eq 3) { break } } }
            $seen
            """);

        Assert.Equal(3, run.Value);
        Assert.InRange(Zoho.Requests.Count("/crm/v8/Contacts"), 1, 6);
    }

    [Fact]
    public void Connections_of_SecretManagement_are_read_through_its_one_gate_and_refreshed_once_each()
    {
        Stage.UseVaults(new StandInVault { Name = "Store", IsDefault = true });
        Array.ForEach(["customer-c", "customer-d", "customer-e"], name => Stage.Connect(name, "Store", Stage.Everything));
        Zoho.ExpireAccessTokens();
        Zoho.Requests.Clear();

        var run = Run($"{Deals} -Name 'customer-*' -Vault Store").Succeeded();

        Assert.Equal(["customer-c", "customer-d", "customer-e"], run.Output.Select(record => (string)record!.Properties["ZohoConnection"].Value).Distinct().Order());
        Assert.Equal(30, run.Output.Count);
        Assert.Equal(3, Zoho.Requests.Count("/oauth/v2/token"));
    }

    [Fact]
    public void A_verbose_line_names_its_connection()
    {
        var run = Run($"{Deals} -Name 'customer-*' -Verbose").Succeeded();

        Assert.Contains(run.Chatter, line => line.StartsWith("customer-a: ", StringComparison.Ordinal));
        Assert.Contains(run.Chatter, line => line.StartsWith("customer-b: ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_warning_about_more_records_names_its_connection()
    {
        var run = Run("Invoke-ZohoApi '/crm/v8/Contacts?fields=Last_Name' -Name 'customer-*'").Succeeded();

        Assert.Equal(["customer-a: There are more", "customer-b: There are more"], run.Warnings.Select(warning => warning[..26]).Order());
    }

    [Fact]
    public void A_raw_response_tells_its_connection_too()
    {
        var run = Run($"{Deals} -Name 'customer-*' -Raw").Succeeded();

        Assert.Equal(["customer-a", "customer-b"], run.Output.Select(answer => (string)answer!.Properties["ZohoConnection"].Value).Order());
        Assert.Equal(["data", "info"], run.Output[0]!.Properties.Select(property => property.Name));
    }

    [Fact]
    public void The_variables_have_a_value_for_each_connection()
    {
        Run($"{Deals} -Name 'customer-*' -StatusCodeVariable status -ResponseHeadersVariable headers -EnvelopeVariable envelope").Succeeded();

        Assert.Equal("200 200 application/json 10 2", Run(
            "\"$($status['customer-a']) $($status['Customer-B']) $(($headers['customer-a']['Content-Type'] -split ';')[0]) "
                + "$($envelope['customer-b'].info.count) $($status.Count)\"").Value);
    }

    [Fact]
    public void A_body_is_sent_once_for_each_connection_and_WhatIf_names_them()
    {
        const string Create = "Invoke-ZohoApi /crm/v8/Leads -Name 'customer-*' -Body @{ data = @(@{ Last_Name = 'Doe'; Company = 'Zylker' }) }";

        Run($"{Create} -WhatIf").Succeeded();
        Assert.Equal(0, Zoho.Requests.Count("/crm/v8/Leads"));
        Assert.Equal(2, Run(Create).Succeeded().Output.Count);
        Assert.Equal(2, Zoho.Requests.Count("/crm/v8/Leads"));
    }

    [Theory]
    [InlineData("-OutFile deals.json", "-OutFile")]
    [InlineData("-Resume abc", "-Resume")]
    public void What_only_one_connection_can_have_is_refused(string parameter, string name)
    {
        var run = Run($"{Deals} -Name 'customer-*' {parameter}");

        Assert.Equal("InvalidInput", run.ErrorId);
        Assert.Contains(name, run.Error.ErrorDetails.Message);
        Assert.Equal(0, Zoho.Requests.Count("/crm/v8/Deals"));
    }

    [Fact]
    public void ThrottleLimit_does_not_make_connections_of_records()
    {
        var run = Run("1..3 | ForEach-Object { [pscustomobject]@{ Last_Name = \"n$_\" } } | Invoke-ZohoApi /crm/v8/Leads -Token $token -ThrottleLimit 4").Succeeded();

        Assert.Equal(3, run.Output.Count);
        Assert.Equal(1, Zoho.Requests.Count("/crm/v8/Leads"));
    }

    [Fact]
    public void Records_go_to_one_connection()
    {
        var run = Run("1..3 | ForEach-Object { [pscustomobject]@{ Last_Name = \"n$_\" } } | Invoke-ZohoApi /crm/v8/Leads -Name 'customer-*'");

        Assert.Equal("InvalidInput", run.ErrorId);
        Assert.Equal(0, Zoho.Requests.Count("/crm/v8/Leads"));
    }
}
