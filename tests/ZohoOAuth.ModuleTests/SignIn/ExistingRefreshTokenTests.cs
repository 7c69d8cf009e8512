namespace ZohoOAuth.ModuleTests;

/// <summary>A refresh token that exists already becomes a connection: given alone, or in a row of a table.</summary>
public sealed class ExistingRefreshTokenTests : ModuleTest
{
    /// <summary>The header of the file store of Zoho's SDKs, as each of them writes it.</summary>
    private const string Header = "id,user_name,client_id,client_secret,refresh_token,access_token,grant_token,expiry_time,redirect_url,api_domain";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Stage.Connect("first");
        Run("$given = $token.RefreshToken; $null = $token | Remove-ZohoToken -Confirm:$false").Succeeded();
        Zoho.Requests.Clear();
    }

    [Theory]
    [InlineData("-Client $client -RefreshToken $given")]
    [InlineData("-ClientId $id -ClientSecret $secret -DataCenter sim-us -RefreshToken $given")]
    [InlineData("-Credential ([pscredential]::new($id, $secret)) -DataCenter sim-us -RefreshToken $given")]
    public void One_refresh_checks_the_token_and_then_it_is_saved(string parameters)
    {
        var token = Run($"Connect-Zoho -Name x -Vault Local {parameters}").Succeeded();

        Assert.Equal(("x", "RefreshToken"), (token.Property("Name"), $"{token.Property("SignInMethod")}"));
        Assert.Equal("refresh_token", Assert.Single(Zoho.Requests.To("/oauth/v2/token")).Form["grant_type"]);
        Assert.Equal(10, Run("Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -Name x -Vault Local").Succeeded().Output.Count);
    }

    [Fact]
    public void A_token_that_Zoho_rejects_is_not_saved()
    {
        Zoho.RevokeAll();

        var rejected = Run("Connect-Zoho -Name x -Vault Local -Client $client -RefreshToken $given");

        Assert.Equal("RefreshTokenRejected", rejected.ErrorId);
        Assert.Empty(Run("Get-ZohoToken -Vault Local").Succeeded().Output);
        Assert.Equal("InvalidInput", Run("Connect-Zoho -Name x -Vault Local -Client $client -RefreshToken ' '").ErrorId);
    }

    [Fact]
    public void A_connection_without_a_consent_page_asks_for_the_next_refresh_token()
    {
        Run("$null = Connect-Zoho -Name x -Vault Local -ClientId $id -ClientSecret $secret -DataCenter sim-us -RefreshToken $given").Succeeded();

        var missing = Run("Connect-Zoho x -Vault Local");

        Assert.Equal("InvalidInput", missing.ErrorId);
        Assert.Contains("Connect-Zoho x -Vault Local -RefreshToken", missing.Error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Wording.Check(missing.Error.ErrorDetails.Message, missing.Error.ErrorDetails.RecommendedAction);
        Run("$null = Connect-Zoho x -Vault Local -RefreshToken $given").Succeeded();
    }

    [Fact]
    public void A_row_of_the_token_store_of_an_SDK_is_saved_without_a_request()
    {
        Rows(expiresAt: DateTimeOffset.UtcNow.AddMinutes(40));

        var result = Run("$rows | Save-ZohoToken -Name sdk -Vault Local -PassThru").Succeeded();

        Assert.Equal(0, Zoho.Requests.Count());
        Assert.Equal(("sdk", "sim-us"), (result.Property("Name"), result.Property("DataCenter")));
        Assert.Equal(Stage.Origin(Stage.Us.ApiDomain), result.Property("ApiDomain"));
        Assert.InRange(((TimeSpan)result.Property("ExpiresIn")!).TotalMinutes, 30, 40);
        Assert.Contains("plain text", Assert.Single(result.Warnings), StringComparison.Ordinal);
        Zoho.ExpireAccessTokens();
        Assert.Equal(10, Run("Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -Name sdk -Vault Local").Succeeded().Output.Count);
    }

    [Fact]
    public void A_row_is_checked_by_Connect_Zoho()
    {
        Rows(expiresAt: DateTimeOffset.UtcNow.AddMinutes(40));

        var token = Run("$rows | Connect-Zoho -Name sdk -Vault Local").Succeeded();

        Assert.Equal(("sdk", "sim-us"), (token.Property("Name"), token.Property("DataCenter")));
        Assert.Equal("refresh_token", Assert.Single(Zoho.Requests.To("/oauth/v2/token")).Form["grant_type"]);
        Zoho.RevokeAll();
        Assert.Equal("RefreshTokenRejected", Run("$rows | Connect-Zoho -Name other -Vault Local").ErrorId);
    }

    [Theory]
    [InlineData("Save-ZohoToken -Vault Local -PassThru", "")]
    [InlineData("Connect-Zoho -Vault Local", "")]
    [InlineData("Connect-Zoho -Vault Local -Name own -DataCenter sim-us", "us")]
    [InlineData("Save-ZohoToken -Vault Local -DataCenter sim-us -PassThru", "us")]
    public void An_object_of_a_script_binds_by_its_properties(string command, string dataCenter)
    {
        var code = dataCenter.Length == 0 ? "sim-us" : dataCenter;
        Run(
            $"$own = [pscustomobject]@{{ Name = 'own'; ClientId = $id; ClientSecret = $secret; RefreshToken = $given; DataCenter = '{code}'; "
                + "Scope = 'ZohoCRM.modules.ALL' }").Succeeded();

        var token = Run($"$own | {command}").Succeeded();

        Assert.Equal(("own", "sim-us"), (token.Property("Name"), token.Property("DataCenter")));
        Assert.Empty(token.Warnings);
        Assert.Equal(10, Run("Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -Name own -Vault Local").Succeeded().Output.Count);
    }

    [Fact]
    public void A_row_with_a_foreign_api_domain_is_refused()
    {
        Run("$bad = [pscustomobject]@{ client_id = $id; client_secret = 's'; refresh_token = 'r'; api_domain = 'https://evil.example.com' }").Succeeded();

        Assert.Equal("UntrustedHost", Run("$bad | Save-ZohoToken bad -Vault Local").ErrorId);
        Assert.Equal("UntrustedHost", Run("$bad | Connect-Zoho bad -Vault Local").ErrorId);
        Assert.Equal(0, Zoho.Requests.Count());
    }

    [Fact]
    public void The_plain_refresh_token_is_one_command()
    {
        Run("$null = Connect-Zoho -Name crm -Vault Local -Client $client -RefreshToken $given").Succeeded();

        Assert.Equal(Run("$token").Secret("RefreshToken"), Run("[Net.NetworkCredential]::new('', (Get-ZohoToken crm -Vault Local).RefreshToken).Password").Value);
    }

    /// <summary>Makes <c>$rows</c> as Import-Csv reads them from the file store.</summary>
    private void Rows(DateTimeOffset expiresAt)
    {
        string[] values =
        [
            "7", "jane@example.com", Zoho.Client.ClientId, Zoho.Client.ClientSecret, Run("$token").Secret("RefreshToken"),
            Run("$token").Secret("AccessToken"), "", $"{expiresAt.ToUnixTimeMilliseconds()}", Zoho.Client.RedirectUris[0], Stage.Origin(Stage.Us.ApiDomain),
        ];
        var row = new PSObject();
        foreach (var (name, value) in Header.Split(',').Zip(values))
        {
            row.Properties.Add(new PSNoteProperty(name, value));
        }

        Stage.Session.Set("rows", row);
    }
}
