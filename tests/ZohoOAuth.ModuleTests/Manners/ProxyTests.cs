namespace ZohoOAuth.ModuleTests;

/// <summary>Calls go through the proxy that they are given, and so does the token that they need on the way.</summary>
public sealed class ProxyTests : ModuleTest
{
    private const string Deals = "Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -Token $token";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Stage.Connect();
    }

    [Fact]
    public void A_call_and_its_new_token_go_through_the_proxy_and_the_next_call_does_not()
    {
        using var proxy = new ForwardProxy();
        Zoho.Clock.Advance(TimeSpan.FromHours(2));
        Zoho.ExpireAccessTokens();

        Assert.Equal(10, Run($"{Deals} -Proxy {proxy.Address}").Succeeded().Output.Count);

        Assert.Contains(proxy.Asked, line => line.StartsWith($"GET {Stage.Us.ApiDomain}crm/v8/Deals", StringComparison.Ordinal));
        Assert.Contains(proxy.Asked, line => line.StartsWith($"POST {Stage.Us.AccountsUrl}oauth/v2/token", StringComparison.Ordinal));
        var requested = proxy.Asked.Count;
        Run(Deals).Succeeded();
        Assert.Equal(requested, proxy.Asked.Count);
    }

    [Fact]
    public void A_list_and_a_write_go_through_it_to_their_end()
    {
        using var proxy = new ForwardProxy();

        Assert.Equal(450, Run($"Invoke-ZohoApi '/crm/v8/Leads?fields=Last_Name' -All -Token $token -Proxy {proxy.Address}").Succeeded().Output.Count);
        Assert.Equal(
            5,
            Run(
                "1..5 | ForEach-Object { @{ Last_Name = \"L$_\" } } "
                    + $"| Invoke-ZohoApi /crm/v8/Leads -BatchSize 2 -Token $token -Proxy {proxy.Address}").Succeeded().Output.Count);

        Assert.Equal(Zoho.Requests.Count("/crm/v8/Leads"), proxy.Asked.Count);
    }

    [Fact]
    public void A_proxy_that_wants_to_know_who_asks_is_told_so()
    {
        using var proxy = new ForwardProxy("admin:pass word");
        Stage.Session.Set("who", new PSCredential("admin", Secrets.Hide("pass word")));

        Assert.Equal("ApiError", Run($"{Deals} -Proxy {proxy.Address}").ErrorId);
        Assert.Equal(10, Run($"{Deals} -Proxy {proxy.Address} -ProxyCredential $who").Succeeded().Output.Count);
    }

    [Theory]
    [InlineData("$token | Update-ZohoAccessToken -Force")]
    [InlineData("$token | Test-ZohoConnection")]
    [InlineData("Get-ZohoDataCenter sim-us -Live")]
    [InlineData("$client | Invoke-ZohoTokenExchange -Code $code")]
    [InlineData("$client | Connect-Zoho -GrantCode $code")]
    [InlineData("$client | Connect-Zoho -RefreshToken $token.RefreshToken")]
    [InlineData("$token | Revoke-ZohoToken -Confirm:$false")]
    [InlineData("$token | Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name'")]
    public void Every_cmdlet_that_makes_a_request_takes_a_proxy_and_its_credential(string command)
    {
        using var proxy = new ForwardProxy("admin:pass word");
        Stage.Session.Set("who", new PSCredential("admin", Secrets.Hide("pass word")));
        Stage.Describe();
        Zoho.ExpireAccessTokens();
        Zoho.Requests.Clear();

        var result = Run($"{command} -Proxy {proxy.Address} -ProxyCredential $who -Verbose 4>&1").Succeeded();

        Assert.NotEmpty(proxy.Asked);
        Assert.Equal(Zoho.Requests.Count(), proxy.Asked.Count);
        Assert.DoesNotContain("pass word", string.Concat(result.Output.Select(value => $"{value}")) + string.Concat(result.Chatter), StringComparison.Ordinal);
    }

    [Fact]
    public void The_proxy_belongs_to_the_call_and_not_to_the_connection()
    {
        using var proxy = new ForwardProxy();
        Run($"Connect-Zoho own -Vault Local -Client $client -RefreshToken $token.RefreshToken -Proxy {proxy.Address}").Succeeded();
        var requested = proxy.Asked.Count;

        Run("Update-ZohoAccessToken -Name own -Vault Local -Force").Succeeded();

        Assert.Equal((1, requested), (requested, proxy.Asked.Count));
    }

    [Theory]
    [InlineData("$token | Update-ZohoAccessToken -Force")]
    [InlineData("Connect-Zoho own -Vault Local -Client $client -RefreshToken $token.RefreshToken")]
    [InlineData("Get-ZohoDataCenter sim-us -Live")]
    [InlineData("$token | Get-ZohoApiLimit")]
    [InlineData("$token | Revoke-ZohoToken -Confirm:$false")]
    public void A_wrong_proxy_is_named_by_every_cmdlet(string command)
    {
        var result = Run($"{command} -Proxy http://127.0.0.1:9");

        Assert.Equal("NetworkError", result.ErrorId);
        Assert.Contains("through the proxy http://127.0.0.1:9 failed", result.Error.ErrorDetails.Message);
    }

    [Fact]
    public void A_cmdlet_that_makes_no_request_takes_none() => Assert.Equal(
        "Add-ZohoScope Connect-Zoho Get-ZohoAccessToken Get-ZohoApiLimit Get-ZohoDataCenter Invoke-ZohoApi Invoke-ZohoTokenExchange Revoke-ZohoToken "
            + "Test-ZohoConnection Update-ZohoAccessToken",
        string.Join(
            ' ',
            Run("(Get-Command -Module ZohoOAuth -CommandType Cmdlet | Where-Object { $_.Parameters.ContainsKey('Proxy') }).Name").Succeeded().Output
                .Select(name => $"{name}").Order(StringComparer.Ordinal)));

    [Fact]
    public async Task Without_a_word_it_is_the_environments()
    {
        using var proxy = new ForwardProxy();
        Run("$token | Save-ZohoToken crm -Vault Local").Succeeded();

        var result = await EngineProcess.RunAsync(
            $"[Environment]::SetEnvironmentVariable('http_proxy', '{proxy.Address}'); Import-Module '{Layout.Manifest}'; "
                + $"$null = {Stage.Registration(Stage.Us)}; (Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -Name crm -Vault Local).Count");

        Assert.Equal(("10", ""), (string.Concat(result.Output), result.Errors));
        Assert.NotEmpty(proxy.Asked);
    }

    [Theory]
    [InlineData("-Proxy proxy:8080")]
    [InlineData("-Proxy relative")]
    [InlineData("-ProxyCredential ([pscredential]::new('admin', $secret))")]
    [InlineData("-Proxy ftp://127.0.0.1:1")]
    [InlineData("-Proxy http://admin:password@127.0.0.1:9")]
    public void What_is_no_proxy_is_refused_before_anything_is_sent(string parameter)
    {
        Zoho.Requests.Clear();

        var result = Run($"{Deals} {parameter}");

        Assert.Equal("InvalidInput", result.ErrorId);
        Assert.DoesNotContain("password@", result.Error.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, Zoho.Requests.Count());
    }

    [Fact]
    public void A_proxy_that_is_not_there_is_named()
    {
        var result = Run($"{Deals} -Proxy http://127.0.0.1:9");

        Assert.Equal("NetworkError", result.ErrorId);
        Assert.Contains("through the proxy http://127.0.0.1:9 failed", result.Error.ErrorDetails.Message);
    }

    [Fact]
    public async Task The_password_of_the_environments_proxy_is_in_no_error()
    {
        using var proxy = new ForwardProxy("another:one");
        var address = proxy.Address.Replace("http://", "http://admin:s3cr3t@", StringComparison.Ordinal);

        var result = await EngineProcess.RunAsync(
            $"[Environment]::SetEnvironmentVariable('https_proxy', '{address}'); Import-Module '{Layout.Manifest}'; Get-ZohoDataCenter eu -Live -Verbose");

        Assert.Contains("NetworkError", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", result.Errors + string.Concat(result.Output), StringComparison.Ordinal);
    }
}
