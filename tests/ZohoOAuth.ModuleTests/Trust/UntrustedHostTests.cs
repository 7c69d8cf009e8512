using ZohoOAuth.Simulator.Faults;

namespace ZohoOAuth.ModuleTests;

/// <summary>Whoever names a foreign host, no secret and no token goes there, and the error says which host it was.</summary>
public sealed class UntrustedHostTests : ModuleTest
{
    private ForeignHost _foreign = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _foreign = Stage.AddForeignHost();
        Stage.Session.Set("foreign", _foreign.Url);
        Stage.Connect();
        Stage.Session.Set("code", Secrets.Hide(Stage.Code()));
    }

    [Fact]
    public Task The_redirects_accounts_server() =>
        IsRefusedAsync("ConvertFrom-ZohoRedirectUrl \"http://localhost:8765/callback?code=1000.a.b&accounts-server=$([Uri]::EscapeDataString($foreign))\"");

    [Fact]
    public Task The_accounts_server_of_a_grant_from_a_file() => IsRefusedAsync("""
        $grant = [pscustomobject]@{ Code = $code; ExpiresAt = [DateTimeOffset]::UtcNow.AddMinutes(1); AccountsServer = $foreign }
        $grant.PSObject.TypeNames.Insert(0, 'Deserialized.ZohoOAuth.ZohoGrant')
        $grant | Invoke-ZohoTokenExchange -Client $client
        """);

    [Fact]
    public Task The_token_answers_api_domain_at_the_exchange()
    {
        AnswerWithForeignApiDomain();
        return IsRefusedAsync("$client | Invoke-ZohoTokenExchange -Code $code");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" -ErrorAction Stop")]
    [InlineData(" -Name kept -Vault Local -ErrorAction Stop")]
    public async Task The_token_answers_api_domain_at_the_exchange_does_not_cost_the_token(string parameters)
    {
        AnswerWithForeignApiDomain();
        Run($"try {{ $t = $client | Invoke-ZohoTokenExchange -Code $code{parameters} }} catch {{ $t = $_.TargetObject }}");
        var error = Run("$Error[0]").Output[0]!;
        Wording.Check((string)Run("$Error[0].ErrorDetails.Message").Value!, (string)Run("$Error[0].ErrorDetails.RecommendedAction").Value!);

        Assert.Equal("1000.c.d", Run("$t").Secret("RefreshToken"));
        Assert.DoesNotContain("othing was sent", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, Run("($t | Get-ZohoTokenLimit | Where-Object Limit -eq RefreshToken).Used").Value);
        Assert.Equal("UntrustedHost", Run("$t | Invoke-ZohoApi '/crm/v8/Leads?fields=Last_Name'").ErrorId);
        Assert.Equal("UntrustedHost", Run("$t | Update-ZohoAccessToken -Force | Invoke-ZohoApi '/crm/v8/Leads?fields=Last_Name'").ErrorId);
        if (parameters.Contains("-Name", StringComparison.Ordinal))
        {
            Assert.Equal("UntrustedHost", Run("Invoke-ZohoApi '/crm/v8/Leads?fields=Last_Name' -Name kept -Vault Local").ErrorId);
        }

        Assert.Empty(_foreign.Requests);

        Run("$null = Register-ZohoDataCenter later -AccountsUrl $client.AccountsUrl -ApiDomain $foreign").Succeeded();
        Run("$t | Invoke-ZohoApi '/crm/v8/Leads?fields=Last_Name'").Succeeded();
        Assert.Contains("1000.a.b", Assert.Single(_foreign.Requests), StringComparison.Ordinal);

        // What is registered stays so in the process.
        Run("$null = Register-ZohoDataCenter later -AccountsUrl http://127.0.0.1:9 -ApiDomain http://127.0.0.1:9").Succeeded();
        await _foreign.DisposeAsync();
    }

    [Fact]
    public Task The_token_answers_api_domain_at_a_refresh()
    {
        AnswerWithForeignApiDomain();
        return IsRefusedAsync("$token | Update-ZohoAccessToken -Force");
    }

    [Theory]
    [InlineData("/oauth/v2/token", "$token | Update-ZohoAccessToken -Force")]
    [InlineData("/oauth/v2/revoke/token", "$token | Revoke-ZohoToken")]
    [InlineData("/crm/*", "$token | Invoke-ZohoApi '/crm/v8/Leads?fields=Last_Name'")]
    [InlineData("/crm/*", "$token | Invoke-ZohoApi '/crm/v8/Leads?fields=Last_Name' -All")]
    [InlineData("/crm/*", "$token | Invoke-ZohoApi /crm/v8/Leads -Method POST -Body @{ data = @() }")]
    public Task A_redirect(string path, string script)
    {
        foreach (var status in (int[])[301, 302, 303, 307, 308])
        {
            Zoho.Faults.Add(new Fault { Path = path, RedirectTo = $"{_foreign.Url}/taken", Status = status, Times = 1 });
        }

        return IsRefusedAsync(string.Join('\n', Enumerable.Repeat(script, 5)), errors: 5);
    }

    [Fact]
    public Task A_redirect_of_a_redirect()
    {
        Zoho.Faults.Add(new Fault { Path = "/crm/v8/Leads", RedirectTo = "/crm/v8/Deals?fields=Deal_Name" });
        Zoho.Faults.Add(new Fault { Path = "/crm/v8/Deals", RedirectTo = _foreign.Url });
        return IsRefusedAsync("$token | Invoke-ZohoApi '/crm/v8/Leads?fields=Last_Name'");
    }

    [Theory]
    [InlineData("AccountsUrl", "Update-ZohoAccessToken -Force")]
    [InlineData("AccountsUrl", "Revoke-ZohoToken")]
    [InlineData("AccountsUrl", "Get-ZohoAccessToken")]
    [InlineData("ApiDomain", "Invoke-ZohoApi '/crm/v8/Leads?fields=Last_Name'")]
    public Task A_token_from_a_file(string property, string command) => IsRefusedAsync($$"""
        $moved = [pscustomobject]@{}
        foreach ($one in $token.PSObject.Properties) { $moved.PSObject.Properties.Add([psnoteproperty]::new($one.Name, $one.Value)) }
        $moved.{{property}} = $foreign
        $moved.ExpiresAt = [DateTimeOffset]::UtcNow.Add{{(property == "ApiDomain" ? "Hours(1)" : "Hours(-1)")}}
        $moved.RefreshToken = $secret
        $moved.PSObject.TypeNames.Insert(0, 'Deserialized.ZohoOAuth.ZohoToken')
        $moved | {{command}}
        """);

    [Fact]
    public Task A_whole_address() => IsRefusedAsync("$token | Invoke-ZohoApi \"$foreign/crm/v8/Leads\"");

    [Theory]
    [InlineData("https://www.zohoapis.com.example.com/crm/v8/Leads", "www.zohoapis.com.example.com")]
    [InlineData("https://www.zohoapis.com@example.com/crm/v8/Leads", "example.com")]
    [InlineData("https://www.zohoapis.com:8443/crm/v8/Leads", "www.zohoapis.com:8443")]
    [InlineData("http://www.zohoapis.com/crm/v8/Leads", "http://www.zohoapis.com")]
    [InlineData("https://evilzohoapis.com/crm/v8/Leads", "evilzohoapis.com")]
    [InlineData("https://localhost.example.com/crm/v8/Leads", "localhost.example.com")]
    [InlineData("https://anything.zoho.com/crm/v8/Leads", "anything.zoho.com")]
    [InlineData("HTTPS://EXAMPLE.COM/crm/v8/Leads", "example.com")]
    public void An_address_that_looks_like_Zohos(string address, string host)
    {
        var result = Run($"$token | Invoke-ZohoApi '{address}'");
        Assert.Equal("UntrustedHost", result.ErrorId);
        Assert.Contains(host, result.Error.ErrorDetails.Message);
    }

    [Fact]
    public async Task A_registered_data_center_is_trusted_and_no_other_port_of_its_host()
    {
        Run("$null = Register-ZohoDataCenter other -AccountsUrl http://127.0.0.1:9 -ApiDomain http://127.0.0.1:9").Succeeded();
        await IsRefusedAsync("$token | Invoke-ZohoApi \"$foreign/crm/v8/Leads\"");
    }

    private void AnswerWithForeignApiDomain() => Zoho.Faults.Add(new Fault
    {
        Path = "/oauth/v2/token",
        Body = $$"""{"access_token":"1000.a.b","refresh_token":"1000.c.d","api_domain":"{{_foreign.Url}}","expires_in":3600}""",
    });

    private async Task IsRefusedAsync(string script, int errors = 1)
    {
        var result = Run(script);
        await _foreign.DisposeAsync();

        Assert.Equal(Enumerable.Repeat("UntrustedHost", errors), result.Errors.Select(RunResult.IdOf));
        Assert.All(result.Errors, error => Assert.Contains(_foreign.Url, error.ErrorDetails.Message));
        Assert.Empty(_foreign.Requests);
    }
}
