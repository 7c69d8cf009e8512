namespace ZohoOAuth.ModuleTests;

/// <summary>A connection of another client is not replaced without a question, and a question comes before a code is used.</summary>
public sealed class ReplacementTests : ModuleTest
{
    private const string SaveOther = "$other | Save-ZohoToken crm -Vault Local";

    /// <summary>Every command that saves a connection. Each one would replace 'crm', which belongs to another client.</summary>
    public static TheoryData<string> Savers => new(
        SaveOther,
        "$selfClient | Invoke-ZohoTokenExchange -Code $selfCode -Name crm -Vault Local",
        "Connect-Zoho crm -SelfClientPath $download -DataCenter sim-us -Vault Local",
        "Connect-Zoho crm -Client $selfClient -GrantCode $selfCode -Vault Local",
        "Connect-Zoho crm -Client $selfClient -ClientCredential -Scope ZohoCRM.modules.ALL -OrganizationId 7 -Vault Local",
        "Connect-Zoho crm -Client $deviceClient -DeviceCode -Scope ZohoCRM.modules.ALL -Vault Local",
        "Connect-Zoho crm -FromEnvironment -Vault Local",
        "Import-ZohoToken $sealed -Passphrase $passphrase -Name crm -Vault Local");

    [Theory]
    [MemberData(nameof(Savers))]
    public void Another_clients_connection_stays_if_no_user_can_answer(string saver)
    {
        Prepare();

        var run = Run(saver);

        Assert.Equal("InvalidInput", run.ErrorId);
        Assert.Contains("'crm'", run.Error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Contains("1000.OLDCLIENT", run.Error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Contains("-Force", run.Error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Wording.Check(run.Error.ErrorDetails.Message, run.Error.ErrorDetails.RecommendedAction);
        Assert.Equal("1000.OLDCLIENT", Owner());
        Assert.Equal(0, Zoho.Requests.Count());
    }

    [Theory]
    [MemberData(nameof(Savers))]
    public void No_clobber_refuses_every_name_that_exists(string saver)
    {
        Prepare();

        var run = Run(saver + " -NoClobber -Force");

        Assert.Equal("InvalidInput", run.ErrorId);
        Assert.Contains("-NoClobber", run.Error.ErrorDetails.Message, StringComparison.Ordinal);
        Wording.Check(run.Error.ErrorDetails.Message, run.Error.ErrorDetails.RecommendedAction);
        Assert.Equal("1000.OLDCLIENT", Owner());
        Assert.Equal(0, Zoho.Requests.Count());
    }

    [Theory]
    [InlineData(SaveOther)]
    [InlineData("$selfClient | Invoke-ZohoTokenExchange -Code $selfCode -Name crm -Vault Local")]
    [InlineData("Connect-Zoho crm -Client $selfClient -GrantCode $selfCode -Vault Local")]
    [InlineData("Import-ZohoToken $sealed -Passphrase $passphrase -Name crm -Vault Local")]
    public void Force_replaces_it_without_a_question(string saver)
    {
        Prepare();

        Run(saver + " -Force").Succeeded();

        Assert.NotEqual("1000.OLDCLIENT", Owner());
        Assert.Empty(Stage.Session.Questions);
    }

    [Fact]
    public void A_user_who_says_yes_replaces_it()
    {
        Prepare();
        Stage.Session.Answer(0);

        Run(SaveOther).Succeeded();

        Assert.NotEqual("1000.OLDCLIENT", Owner());
        Assert.Contains("1000.OLDCLIENT", Assert.Single(Stage.Session.Questions), StringComparison.Ordinal);
    }

    [Fact]
    public void A_user_who_says_no_keeps_it_and_the_code_stays_good()
    {
        Prepare();
        Stage.Session.Answer(2);

        Assert.Equal("InvalidInput", Run("Connect-Zoho crm -SelfClientPath $download -DataCenter sim-us -RemoveFile -Vault Local").ErrorId);

        Assert.Equal("1000.OLDCLIENT", Owner());
        Run("Connect-Zoho crm-2 -SelfClientPath $download -DataCenter sim-us -RemoveFile -Vault Local").Succeeded();
    }

    [Fact]
    public void The_same_clients_connection_is_replaced_as_before()
    {
        Stage.Connect();
        Run("$token | Save-ZohoToken crm -Vault Local").Succeeded();
        Assert.Empty(Stage.Session.Questions);
    }

    [Fact]
    public void No_clobber_lets_a_free_name_pass()
    {
        Prepare();
        Run("$other | Save-ZohoToken crm-2 -Vault Local -NoClobber").Succeeded();
    }

    /// <summary>A connection 'crm' of a client that is gone, and what another client signs in with.</summary>
    private void Prepare()
    {
        Stage.Connect("mine");
        Stage.PrepareSignIns();
        Stage.Session.Set("selfCode", Secrets.Hide(Zoho.IssueGrant(Zoho.SelfClient, Stage.AllRecords, "sim-us", "offline", redirectUri: "")));
        Stage.Session.Set("passphrase", Secrets.Hide("correct horse battery staple"));
        Stage.Session.Set("sealed", Path.Combine(Stage.Home, "other.sealed"));
        File.WriteAllText(Path.Combine(Stage.Home, "old.json"), $$"""
            { "values": [
                { "key": "client-id", "value": "1000.OLDCLIENT" }, { "key": "client-secret", "value": "old" },
                { "key": "refresh-token", "value": "1000.aa.bb" }, { "key": "accounts-url", "value": "{{Stage.Origin(Stage.Us.AccountsUrl)}}" },
                { "key": "api-domain", "value": "{{Stage.Origin(Stage.Us.ApiDomain)}}" } ] }
            """);
        Run("""
            $other = $token
            $other | Export-ZohoToken $sealed -Passphrase $passphrase
            Import-ZohoEnvironment $zohoHome/old.json | Save-ZohoToken crm -Vault Local
            """).Succeeded();
        Assert.Equal("1000.OLDCLIENT", Owner());
        Zoho.Requests.Clear();
    }

    private object? Owner() => Run("Get-ZohoToken crm -Vault Local").Property("ClientId");
}
