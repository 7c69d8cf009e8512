namespace ZohoOAuth.ModuleTests;

/// <summary>What only reads does not ask. What cannot be undone asks a user, and works where there is none.</summary>
public sealed class QuestionTests : ModuleTest
{
    /// <summary>A call of each cmdlet that only reads.</summary>
    private static readonly Dictionary<string, string> Readers = new()
    {
        ["ConvertFrom-ZohoRedirectUrl"] = "ConvertFrom-ZohoRedirectUrl \"http://localhost/callback?code=1000.a.b&location=us\"",
        ["Get-ZohoAccessToken"] = "$stale | Get-ZohoAccessToken",
        ["Get-ZohoDataCenter"] = "Get-ZohoDataCenter sim-us -Live",
        ["Get-ZohoApiLimit"] = "$token | Get-ZohoApiLimit -Service CRM",
        ["Get-ZohoGrantUrl"] = "$client | Get-ZohoGrantUrl -Scope ZohoCRM.modules.ALL",
        ["Get-ZohoScope"] = "Get-ZohoScope ZohoCRM.modules.ALL",
        ["Get-ZohoToken"] = "Get-ZohoToken crm -Vault Local",
        ["Get-ZohoTokenLimit"] = "$token | Get-ZohoTokenLimit",
        ["Import-ZohoEnvironment"] = "Import-ZohoEnvironment $zohoHome/crm.json",
        ["Invoke-ZohoApi"] = "$token | Invoke-ZohoApi '/crm/v8/Leads?fields=Last_Name' -Raw",
        ["New-ZohoClient"] = "New-ZohoClient $id -ClientSecret $secret -DataCenter sim-us",
        ["Resolve-ZohoError"] = "Resolve-ZohoError invalid_code",
        ["Test-ZohoConnection"] = "$token | Test-ZohoConnection",
        ["Update-ZohoAccessToken"] = "$stale | Update-ZohoAccessToken",
    };

    /// <summary>The cmdlets that change something, so the preferences of the session count. Receive-ZohoGrant waits for a user.</summary>
    private static readonly string[] Changing =
    [
        "Add-ZohoScope", "Connect-Zoho", "Export-ZohoEnvironment", "Export-ZohoToken", "Import-ZohoToken", "Invoke-ZohoTokenExchange", "Receive-ZohoGrant",
        "Register-ZohoDataCenter", "Register-ZohoHost", "Remove-ZohoToken", "Revoke-ZohoToken", "Save-ZohoToken", "Set-ZohoTokenLimit",
    ];

    [Fact]
    public void Every_cmdlet_is_in_one_of_the_tables() => Assert.Equal(
        Run("(Get-Command -Module ZohoOAuth -CommandType Cmdlet).Name").Output.Select(name => $"{name}").Order(),
        Readers.Keys.Concat(Changing).Order());

    [Theory]
    [InlineData("$WhatIfPreference = $true")]
    [InlineData("$ConfirmPreference = 'Low'")]
    [InlineData("$ConfirmPreference = 'Medium'")]
    public void What_only_reads_asks_nothing_and_does_its_work(string preference)
    {
        Prepare();

        Run(preference).Succeeded();

        foreach ((var command, var script) in Readers)
        {
            Assert.True(Run(script).Succeeded().Output.Count > 0, command);
            Assert.Empty(Stage.Session.Questions);
        }
    }

    [Fact]
    public void A_query_that_is_sent_with_POST_only_reads_too()
    {
        Prepare();
        Run("$WhatIfPreference = $true; $token | Invoke-ZohoApi /crm/v8/coql -Method POST -Body @{ select_query = 'select Last_Name from Leads where id is not null' } -Raw").Succeeded();
        Assert.Equal(1, Zoho.Requests.Count());
    }

    [Theory]
    [InlineData("$WhatIfPreference = $true; $token | Invoke-ZohoApi /crm/v8/Leads -Body @{ data = @(@{ Last_Name = 'Doe' }) }")]
    [InlineData("$token | Invoke-ZohoApi /crm/v8/Leads -Body @{ data = @(@{ Last_Name = 'Doe' }) } -WhatIf")]
    [InlineData("$token | Invoke-ZohoApi '/crm/v8/Leads?fields=Last_Name' -WhatIf")]
    [InlineData("$stale | Update-ZohoAccessToken -WhatIf")]
    [InlineData("$WhatIfPreference = $true; $stale | Update-ZohoAccessToken -Force")]
    [InlineData("$WhatIfPreference = $true; $token | Invoke-ZohoApi '/crm/v8/Leads?fields=Last_Name' -OutFile $zohoHome/leads.json")]
    public void With_WhatIf_nothing_is_sent(string script)
    {
        Prepare();
        Run(script).Succeeded();
        Assert.Equal(0, Zoho.Requests.Count());
        Assert.False(File.Exists(Path.Combine(Stage.Home, "leads.json")));
    }

    [Theory]
    [InlineData("Remove-ZohoToken crm, other -Vault Local")]
    [InlineData("Get-ZohoToken -Vault Local | Remove-ZohoToken")]
    [InlineData("Get-ZohoToken -Vault Local | Revoke-ZohoToken")]
    public void What_cannot_be_undone_asks_and_yes_to_all_answers_for_all(string script)
    {
        Prepare();
        Stage.Session.Answer(1);

        Run(script).Succeeded();

        Assert.Single(Stage.Session.Questions);
        Assert.Empty(Run("Get-ZohoToken -Vault Local").Succeeded().Output);
    }

    [Theory]
    [InlineData("Remove-ZohoToken crm -Vault Local")]
    [InlineData("Revoke-ZohoToken -Name crm -Vault Local")]
    public void A_user_who_says_no_keeps_the_connection(string script)
    {
        Prepare();
        Stage.Session.Answer(2);

        Run(script).Succeeded();

        Assert.Single(Stage.Session.Questions);
        Assert.Equal(2, Run("Get-ZohoToken -Vault Local").Succeeded().Output.Count);
        Assert.Equal(0, Zoho.Requests.Count());
    }

    [Theory]
    [InlineData("Remove-ZohoToken crm -Vault Local -Confirm:$false")]
    [InlineData("Revoke-ZohoToken -Name crm -Vault Local -Confirm:$false")]
    public void The_question_can_be_left_out(string script)
    {
        Prepare();
        Run(script).Succeeded();
        Assert.Empty(Stage.Session.Questions);
        Assert.Equal("TokenNotFound", Run("Get-ZohoToken crm -Vault Local").ErrorId);
    }

    [Theory]
    [InlineData("Remove-ZohoToken crm -Vault Local")]
    [InlineData("Revoke-ZohoToken -Name crm -Vault Local")]
    [InlineData("$ConfirmPreference = 'Low'; Remove-ZohoToken crm -Vault Local")]
    public void Where_no_user_can_answer_the_work_is_done(string script)
    {
        Prepare();
        Run(script).Succeeded();
        Assert.Equal("TokenNotFound", Run("Get-ZohoToken crm -Vault Local").ErrorId);
    }

    [Theory]
    [InlineData("Remove-ZohoToken crm -Vault Local -Confirm")]
    [InlineData("Revoke-ZohoToken -Name crm -Vault Local -Confirm")]
    [InlineData("$token | Save-ZohoToken third -Vault Local -Confirm")]
    public void A_question_that_the_script_wants_needs_a_user(string script)
    {
        Prepare();

        var run = Run(script);

        Assert.Equal("InvalidInput", run.ErrorId);
        Assert.Contains("-Confirm", run.Error.ErrorDetails.Message, StringComparison.Ordinal);
        Wording.Check(run.Error.ErrorDetails.Message, run.Error.ErrorDetails.RecommendedAction);
        Assert.Equal(2, Run("Get-ZohoToken -Vault Local").Succeeded().Output.Count);
    }

    [Fact]
    public void A_passphrase_that_is_typed_is_typed_twice()
    {
        Prepare();
        Stage.Session.Answer("correct horse battery", "correct horse battery");
        Run("Get-ZohoToken -Vault Local | Export-ZohoToken -Path { \"$zohoHome/$($_.Name).sealed\" }").Succeeded();
        Assert.Equal(2, Stage.Session.Questions.Count);

        Stage.Session.Set("typed", Secrets.Hide("correct horse battery"));
        Run("Import-ZohoToken $zohoHome/crm.sealed -Passphrase $typed").Succeeded();
        Run("Import-ZohoToken $zohoHome/other.sealed -Passphrase $typed").Succeeded();
    }

    [Fact]
    public void Two_different_passphrases_write_no_file()
    {
        Prepare();
        Stage.Session.Answer("correct horse battery", "correct horse batery");

        var run = Run("$token | Export-ZohoToken $zohoHome/crm.sealed");

        Assert.Equal("InvalidInput", run.ErrorId);
        Wording.Check(run.Error.ErrorDetails.Message, run.Error.ErrorDetails.RecommendedAction);
        Assert.False(File.Exists(Path.Combine(Stage.Home, "crm.sealed")));
    }

    [Fact]
    public void A_passphrase_is_missing_where_no_user_can_type_it()
    {
        Prepare();
        var run = Run("$token | Export-ZohoToken $zohoHome/crm.sealed");
        Assert.Equal("InvalidInput", run.ErrorId);
        Assert.Contains("-Passphrase", run.Error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Wording.Check(run.Error.ErrorDetails.Message, run.Error.ErrorDetails.RecommendedAction);
    }

    private void Prepare()
    {
        Stage.Connect("other");
        Stage.Connect(scope: $"{Stage.AllRecords},ZohoCRM.coql.READ");
        Run("""
            $token | Export-ZohoEnvironment $zohoHome/crm.json -IncludeSecrets | Out-Null
            $stale = Import-ZohoEnvironment $zohoHome/crm.json
            $token | Invoke-ZohoApi /crm/v8/Leads -Body @{ data = @(@{ Last_Name = 'Doe' }) } | Out-Null
            """).Succeeded();
        Zoho.Requests.Clear();
    }
}
