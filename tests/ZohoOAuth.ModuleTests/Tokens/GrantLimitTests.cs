using ZohoOAuth.Simulator.Faults;

namespace ZohoOAuth.ModuleTests;

/// <summary>A grant counts when it arrives, works once, and no user consents in vain.</summary>
public sealed class GrantLimitTests : ModuleTest
{
    private const string TokenPath = "/oauth/v2/token";
    private const string Exchange = "$grant | Invoke-ZohoTokenExchange";
    private const string Copy = "$grant = [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($grant))";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Stage.Connect();
        Run("$request = $client | Get-ZohoGrantUrl -Scope ZohoCRM.modules.ALL").Succeeded();
    }

    [Theory]
    [InlineData("Connect-Zoho other -Vault Local -Client $client -Scope ZohoCRM.modules.ALL -TimeoutSec 5", "Grant")]
    [InlineData("Connect-Zoho -Client $client -Scope ZohoCRM.modules.ALL -TimeoutSec 5", "RefreshTokenRequest")]
    [InlineData("$client | Get-ZohoGrantUrl -Scope ZohoCRM.modules.ALL | Receive-ZohoGrant -TimeoutSec 5", "Grant")]
    [InlineData("$request | Receive-ZohoGrant -NoBrowser -TimeoutSec 5", "RefreshTokenRequest")]
    public void No_browser_opens_where_the_limit_is_reached(string command, string limit)
    {
        Run($"Set-ZohoTokenLimit {limit} -Maximum 1").Succeeded();
        Zoho.Requests.Clear();
        Stage.Session.TakeScreen();

        var refused = Run(command);

        Assert.Equal("TokenLimitReached", refused.ErrorId);
        Assert.Contains($"limit {limit}", refused.Error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Contains("The next sign-in is possible at", refused.Error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.StartsWith("Sign in again with Connect-Zoho after ", refused.Error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.DoesNotContain("Update-ZohoAccessToken", refused.Error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Wording.Check(refused.Error.ErrorDetails.Message, refused.Error.ErrorDetails.RecommendedAction);
        Assert.Equal((0, ""), (Zoho.Requests.Count(), Stage.Session.TakeScreen()));
    }

    [Fact]
    public void A_device_shows_no_code_where_no_refresh_token_is_left()
    {
        Stage.PrepareSignIns();
        Run("Set-ZohoTokenLimit RefreshTokenRequest -Maximum 1").Succeeded();
        SpendARefreshTokenOfTheDevice();
        Zoho.Requests.Clear();

        Assert.Equal("TokenLimitReached", Run("Connect-Zoho -DeviceCode -Client $deviceClient -Scope ZohoCRM.modules.ALL -TimeoutSec 1").ErrorId);
        Assert.Equal(0, Zoho.Requests.Count());
    }

    [Fact]
    public async Task A_grant_that_arrives_counts_and_not_again_at_its_exchange()
    {
        await using var person = new Person(Stage);

        Run("$grant = $request | Receive-ZohoGrant -NoBrowser").Succeeded();
        Assert.Equal(2, Used());

        Run(Exchange).Succeeded();
        Assert.Equal(2, Used());
    }

    [Fact]
    public async Task A_redirect_that_is_read_twice_counts_once()
    {
        Stage.Session.Set("redirected", await Stage.Browser.AcceptAsync((string)Run("\"$request\"").Value!));

        Run("$null = ConvertFrom-ZohoRedirectUrl $redirected -Request $request; $grant = ConvertFrom-ZohoRedirectUrl $redirected -Request $request").Succeeded();
        Assert.Equal(2, Used());

        Run(Copy).Succeeded();
        Run(Exchange + " -WhatIf").Succeeded();
        Run(Exchange).Succeeded();
        Assert.Equal(2, Used());
    }

    [Fact]
    public async Task The_last_grant_of_the_window_is_exchanged()
    {
        Run("Set-ZohoTokenLimit Grant -Maximum 2").Succeeded();
        await ReceiveAsync();

        Run(Exchange).Succeeded();
        Assert.Equal("TokenLimitReached", Run("$request | Receive-ZohoGrant -NoBrowser -TimeoutSec 5").ErrorId);
    }

    [Fact]
    public void A_code_of_the_console_counts_at_its_exchange_and_a_trial_counts_nothing()
    {
        Stage.Session.Set("code", Secrets.Hide(Stage.Code()));

        Run("$client | Invoke-ZohoTokenExchange -Code $code -WhatIf; Connect-Zoho -Client $client -Scope ZohoCRM.modules.ALL -WhatIf").Succeeded();
        Assert.Equal(1, Used());

        Run("$client | Invoke-ZohoTokenExchange -Code $code").Succeeded();
        Assert.Equal(2, Used());
    }

    /// <summary>A process knows the right time only after its first response. It counts the code of the console before that.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(-3)]
    public void A_grant_counts_where_the_clock_was_wrong_before_the_answer(int hours)
    {
        Zoho.Clock.Advance(TimeSpan.FromHours(hours));
        Run("$null = $token | Update-ZohoAccessToken -Force").Succeeded();
        Zoho.Clock.Advance(TimeSpan.FromHours(-hours));

        Stage.Connect("other");

        Assert.Equal(2, Used());
    }

    [Theory]
    [InlineData("")]
    [InlineData(Copy)]
    public async Task A_grant_that_was_exchanged_is_refused_here(string before)
    {
        await ReceiveAsync();
        Run(Exchange).Succeeded();
        Zoho.Requests.Clear();

        Run(before).Succeeded();
        var second = Run(Exchange);

        Assert.Equal("InvalidCode", second.ErrorId);
        Assert.Contains("works once", second.Error.ErrorDetails.Message, StringComparison.Ordinal);
        Wording.Check(second.Error.ErrorDetails.Message, second.Error.ErrorDetails.RecommendedAction);
        Assert.Equal(0, Zoho.Requests.Count());
    }

    [Fact]
    public void So_is_a_code_that_Zoho_rejected()
    {
        Run("$null = $client | Invoke-ZohoTokenExchange -Code '1000.not.a.code' -WarningAction SilentlyContinue -ErrorAction Ignore").Succeeded();
        Zoho.Requests.Clear();

        Assert.Equal("InvalidCode", Run("$client | Invoke-ZohoTokenExchange -Code '1000.not.a.code'").ErrorId);
        Assert.Equal(0, Zoho.Requests.Count());
    }

    [Theory]
    [InlineData(502, null)]
    [InlineData(200, """{"error":"invalid_client_secret"}""")]
    [InlineData(0, null)]
    public async Task A_code_may_be_sent_again_where_no_answer_says_that_it_is_used(int status, string? body)
    {
        await ReceiveAsync();
        Zoho.Faults.Add(status == 0 ? new Fault { Path = TokenPath, Times = 1, Abort = true } : new Fault { Path = TokenPath, Times = 1, Status = status, Body = body ?? "<html>" });
        Assert.Single(Run(Exchange).Errors);

        Run(Exchange).Succeeded();

        Assert.Equal(2, Used());
    }

    private async Task ReceiveAsync()
    {
        await using var person = new Person(Stage);
        Run("$grant = $request | Receive-ZohoGrant -NoBrowser").Succeeded();
    }

    private int Used() => (int)Run("(Get-ZohoTokenLimit -Name crm -Vault Local | Where-Object Limit -eq Grant).Used").Value!;

    private void SpendARefreshTokenOfTheDevice()
    {
        Zoho.Faults.Add(new Fault { Path = TokenPath, Times = 1, Body = """{"access_token":"1000.a.b","refresh_token":"1000.c.d","expires_in":3600}""" });
        Run("$null = $deviceClient | Invoke-ZohoTokenExchange -Code $code").Succeeded();
    }
}
