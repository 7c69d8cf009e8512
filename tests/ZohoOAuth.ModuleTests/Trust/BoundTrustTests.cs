using ZohoOAuth.Simulator.Faults;

namespace ZohoOAuth.ModuleTests;

/// <summary>Trust belongs to the data center of a token: no host of another one gets it, whoever names that host.</summary>
public sealed class BoundTrustTests : ModuleTest
{
    /// <summary>A token of Zoho's own, from a file.</summary>
    private const string ZohosToken = """
        $zohos = [pscustomobject]@{
            ClientId = '1000.A'; ClientSecret = $secret; DataCenter = 'eu'; AccountsUrl = 'https://accounts.zoho.eu'; ApiDomain = 'https://www.zohoapis.eu'
            AccessToken = $secret; RefreshToken = $secret; IssuedAt = [DateTimeOffset]::UtcNow; ExpiresAt = [DateTimeOffset]::UtcNow.AddHours(1)
        }
        $zohos.PSObject.TypeNames.Insert(0, 'Deserialized.ZohoOAuth.ZohoToken')
        """;

    private const string ZohosClient = "$zohosClient = New-ZohoClient 1000.A -ClientSecret $secret -RedirectUri http://localhost:8765/callback -DataCenter eu";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Stage.Connect(scope: Stage.Everything);
        Run(ZohosToken + '\n' + ZohosClient).Succeeded();
        Stage.Session.Set("us", Stage.Origin(Stage.Us.ApiDomain));
        Stage.Session.Set("eu", Stage.Origin(Stage.Eu.ApiDomain));
        Stage.Session.Set("euAccounts", Stage.Origin(Stage.Eu.AccountsUrl));
        Zoho.Requests.Clear();
    }

    [Theory]
    [InlineData("$zohos | Invoke-ZohoApi \"$us/crm/v8/Leads\"", "'eu'")]
    [InlineData("$zohos | Invoke-ZohoApi 'https://www.zohoapis.com/crm/v8/Leads'", "'eu'")]
    [InlineData("$zohos | Invoke-ZohoApi 'https://desk.zoho.com/api/v1/tickets'", "'eu'")]
    [InlineData("$token | Invoke-ZohoApi 'https://www.zohoapis.eu/crm/v8/Leads'", "'sim-us'")]
    [InlineData("$token | Invoke-ZohoApi \"$eu/crm/v8/Leads\"", "'sim-us'")]
    [InlineData("$token | Invoke-ZohoApi \"$euAccounts/oauth/user/info\"", "'sim-us'")]
    public void An_address_of_another_data_center_gets_no_token(string script, string dataCenter)
    {
        var result = Run(script);

        Assert.Equal("UntrustedHost", result.ErrorId);
        Assert.Contains(dataCenter, result.Error.ErrorDetails.Message);
        Wording.Check(result.Error.ErrorDetails.Message, result.Error.ErrorDetails.RecommendedAction);
        Assert.Equal(0, Zoho.Requests.Count());
    }

    [Fact]
    public void A_redirect_and_a_token_of_before_do_not_lend_their_trust()
    {
        Run("$token | Invoke-ZohoApi '/crm/v8/Leads?fields=Last_Name' -First 1; $zohos | Invoke-ZohoApi \"$us/crm/v8/Leads\" -ErrorVariable own -ErrorAction SilentlyContinue");
        Assert.StartsWith("UntrustedHost", (string)Run("$own[0].FullyQualifiedErrorId").Value!);

        Zoho.Faults.Add(new Fault { Path = "/crm/*", RedirectTo = Stage.Origin(Stage.Eu.ApiDomain) + "/crm/v8/Leads", Status = 302 });
        Assert.Equal("UntrustedHost", Run("$token | Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name'").ErrorId);
        Assert.DoesNotContain(Zoho.Requests.To("/crm/v8/Leads"), request => request.Server.StartsWith("sim-eu", StringComparison.Ordinal));
    }

    [Fact]
    public void A_registered_host_gets_the_token_of_its_connection_alone_in_each_runspace_of_the_process()
    {
        var foreign = Stage.AddForeignHost();
        Stage.Session.Set("foreign", foreign.Url);
        Run("$crm = $token").Succeeded();
        Stage.Connect("other");

        Run("$crm | Register-ZohoHost $foreign -Service ServiceDeskPlus").Succeeded();
        Run("Invoke-ZohoApi /requests -Service ServiceDeskPlus -Name crm -Vault Local -Raw").Succeeded();
        Run("$crm | Update-ZohoAccessToken -Force | Invoke-ZohoApi \"$foreign/api/v3/requests\" -Raw").Succeeded();
        Stage.NewSession().Run("Invoke-ZohoApi /requests -Service ServiceDeskPlus -Name crm -Vault Local -Raw").Succeeded();
        var refused = Run("$token | Invoke-ZohoApi \"$foreign/api/v3/requests\"");

        Assert.Equal("UntrustedHost", refused.ErrorId);
        Wording.Check(refused.Error.ErrorDetails.Message, refused.Error.ErrorDetails.RecommendedAction);
        Assert.Equal(3, foreign.Requests.Count);
        Assert.All(foreign.Requests, request => Assert.StartsWith("GET /api/v3/requests", request, StringComparison.Ordinal));
        Assert.Equal($"{foreign.Url} (ServiceDeskPlus)", $"{Assert.Single(Run("(Get-ZohoToken crm -Vault Local).Hosts").Succeeded().Output)}");
    }

    [Fact]
    public void A_refresh_does_not_move_a_connection_to_another_data_center()
    {
        Zoho.Faults.Add(new Fault
        {
            Path = "/oauth/v2/token",
            Body = $$"""{"access_token":"1000.a.b","api_domain":"{{Stage.Origin(Stage.Eu.ApiDomain)}}","expires_in":3600}""",
        });

        Assert.Equal("UntrustedHost", Run("$token | Update-ZohoAccessToken -Force").ErrorId);
    }

    [Theory]
    [InlineData("$request = $zohosClient | Get-ZohoGrantUrl -Scope ZohoCRM.modules.READ", "$euAccounts")]
    [InlineData("$request = $client | Get-ZohoGrantUrl -Scope ZohoCRM.modules.READ", "'https://accounts.zoho.eu'")]
    public void A_redirect_leads_no_sign_in_from_Zoho_to_a_registered_server_or_back(string ask, string server)
    {
        Run(ask).Succeeded();
        var result = Run(
            $"ConvertFrom-ZohoRedirectUrl \"http://localhost:8765/callback?code=1000.a.b&state=$($request.State)&accounts-server=$([Uri]::EscapeDataString({server}))\" -Request $request");

        Assert.Equal("UntrustedHost", result.ErrorId);
        Wording.Check(result.Error.ErrorDetails.Message, result.Error.ErrorDetails.RecommendedAction);
    }

    [Fact]
    public void A_grant_from_a_file_leads_there_no_more()
    {
        var result = Run("""
            $grant = [pscustomobject]@{ Code = $code; ExpiresAt = [DateTimeOffset]::UtcNow.AddMinutes(1); AccountsServer = $euAccounts }
            $grant.PSObject.TypeNames.Insert(0, 'Deserialized.ZohoOAuth.ZohoGrant')
            $grant | Invoke-ZohoTokenExchange -Client $zohosClient
            """);

        Assert.Equal("UntrustedHost", result.ErrorId);
        Assert.Equal(0, Zoho.Requests.Count());
    }

    [Fact]
    public void A_location_that_has_the_code_of_a_registered_data_center_does_not_lead_there()
    {
        Run("""
            $grant = [pscustomobject]@{ Code = $code; ExpiresAt = [DateTimeOffset]::UtcNow.AddMinutes(1); Location = 'sim-eu' }
            $grant.PSObject.TypeNames.Insert(0, 'Deserialized.ZohoOAuth.ZohoGrant')
            $grant | Invoke-ZohoTokenExchange -Client $zohosClient -WhatIf
            """);

        Assert.Contains("https://accounts.zoho.eu", Stage.Session.TakeScreen());
    }

    [Theory]
    [InlineData("found-a", "https://accounts.zoho.qa")]
    [InlineData("found-b", "https://accounts.evil.zoho.eu")]
    [InlineData("found-c", "https://accounts.evil.example")]
    public void What_a_registered_server_lists_is_not_trusted(string code, string address)
    {
        Zoho.Faults.Add(new Fault { Path = "/oauth/serverinfo", Body = $$$"""{"result":"success","locations":{"{{{code}}}":"{{{address}}}"}}""" });
        var listed = Run("Get-ZohoDataCenter sim-us -Live").Succeeded();

        Assert.Empty(listed.Output);
        Assert.Contains(address, Assert.Single(listed.Warnings));
        Assert.Equal("InvalidInput", Run($"New-ZohoClient 1000.A -ClientSecret $secret -DataCenter {code}").ErrorId);
        Assert.Equal("UntrustedHost", Run($"ConvertFrom-ZohoRedirectUrl 'http://localhost:8765/callback?code=1000.a.b&accounts-server={Uri.EscapeDataString(address)}'").ErrorId);
    }
}
