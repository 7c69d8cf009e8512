using ZohoOAuth.Simulator.Faults;

namespace ZohoOAuth.ModuleTests;

/// <summary>A connection is forgotten when it is dead at Zoho, and not before.</summary>
public sealed class RevocationTests : ModuleTest
{
    private const string Revoke = "Revoke-ZohoToken -Name crm -Vault Local";
    private const string NewPath = "/oauth/v2/revoke/token";
    private const string OldPath = "/oauth/v2/token/revoke";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Stage.Connect();
        Zoho.Requests.Clear();
    }

    [Fact]
    public void Revoking_ends_the_token_at_Zoho_in_the_vault_and_in_the_cache()
    {
        Run(Revoke).Succeeded();

        Assert.Equal("TokenNotFound", Run("Get-ZohoToken crm -Vault Local").ErrorId);
        Assert.Equal("RefreshTokenRejected", Run("$token | Update-ZohoAccessToken -Force").ErrorId);
        Assert.Empty(Directory.GetFiles(Path.Combine(Stage.Home, "cache"), "*.token"));
    }

    [Theory]
    [InlineData(true, NewPath)]
    [InlineData(false, OldPath)]
    public void A_token_that_is_dead_already_is_no_error(bool offersNewPath, string path)
    {
        Zoho.OffersNewRevocation = offersNewPath;
        Zoho.RevokeAll();

        Run(Revoke).Succeeded();

        Assert.Equal(1, Zoho.Requests.Count(path));
        Assert.Empty(Run("Get-ZohoToken -Vault Local").Succeeded().Output);
    }

    [Fact]
    public void Where_the_path_of_today_is_missing_the_old_one_is_taken()
    {
        Zoho.OffersNewRevocation = false;
        Run(Revoke).Succeeded();
        Assert.Equal("RefreshTokenRejected", Run("$token | Update-ZohoAccessToken -Force").ErrorId);
    }

    [Theory]
    [InlineData(400, """{"error":"Access Denied","status":"failure"}""", "TokenLimitReached")]
    [InlineData(200, """{"error":"Access Denied","status":"failure"}""", "TokenLimitReached")]
    [InlineData(200, """{"error":"general_error"}""", "UnexpectedResponse")]
    [InlineData(400, """{"error":"invalid_client"}""", "InvalidClient")]
    [InlineData(400, "<html>Bad Request</html>", "UnexpectedResponse")]
    [InlineData(200, "<html>Maintenance</html>", "UnexpectedResponse")]
    [InlineData(503, "", "UnexpectedResponse")]
    [InlineData(200, """{"status":"failure"}""", "UnexpectedResponse")]
    [InlineData(200, "OK", "UnexpectedResponse")]
    [InlineData(200, "{}", "UnexpectedResponse")]
    [InlineData(400, """{"message":"Bad Request: header too large"}""", "UnexpectedResponse")]
    [InlineData(400, "Bad Request", "UnexpectedResponse")]
    public void A_token_that_may_be_alive_is_not_forgotten(int status, string body, string id)
    {
        Zoho.Faults.Add(new Fault { Path = "/oauth/*", Status = status, Body = body });

        Assert.Equal(id, Run(Revoke).ErrorId);

        Zoho.Faults.Clear();
        Assert.Equal(10, Run("Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -Name crm -Vault Local").Succeeded().Output.Count);
    }

    [Fact]
    public void Only_the_access_token_can_be_revoked()
    {
        Run("$token | Revoke-ZohoToken -AccessTokenOnly").Succeeded();

        Zoho.Requests.Clear();
        Assert.Equal(10, Run("Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -Name crm -Vault Local").Succeeded().Output.Count);
        Assert.Equal(1, Zoho.Requests.Count("/oauth/v2/token"));
    }

    [Fact]
    public void Before_an_access_token_is_revoked_the_user_can_learn_that_Zoho_may_revoke_more()
    {
        Stage.Session.TakeScreen();
        Run("$token | Revoke-ZohoToken -AccessTokenOnly -WhatIf").Succeeded();
        Assert.Contains("may revoke the refresh token too", Stage.Session.TakeScreen(), StringComparison.Ordinal);
        Assert.Equal(0, Zoho.Requests.Count());
    }

    [Fact]
    public void Secrets_travel_in_bodies_and_headers_and_never_in_an_address()
    {
        Run(Revoke).Succeeded();
        Assert.All(Zoho.Requests, request => Assert.Empty(request.QueryString));
    }
}
