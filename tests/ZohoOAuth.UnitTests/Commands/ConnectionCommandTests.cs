using ZohoOAuth.Client.Errors;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Commands;

/// <summary>A connection from its first code to its end, through the cmdlets, against a server on the loopback address.</summary>
public sealed class ConnectionCommandTests : SignInTest
{
    private readonly string _name = $"c-{Guid.NewGuid():N}";
    private readonly TempFolder _folder = new();

    public ConnectionCommandTests()
    {
        Engine.Set("client", Client());
        Engine.Set("code", SecretText.Hide(Sample.Code));
        Engine.Set("name", _name);
        Engine.Set("folder", _folder.Path);
    }

    public override void Dispose()
    {
        _folder.Dispose();
        base.Dispose();
    }

    [Fact]
    public void A_code_becomes_a_connection_that_is_found_by_its_name_and_removed()
    {
        Zoho.Answer(Granted());

        Engine.Run("$client | Invoke-ZohoTokenExchange -Code $code -Name $name -Vault Local").Succeeded();

        Assert.Equal(_name, Engine.Run("Get-ZohoToken $name -Vault Local").Property("Name"));
        Assert.Equal(_name, Engine.Run("Get-ZohoToken 'c-*' -Vault Local").Succeeded().Properties("Name").Single(name => name == _name));
        Assert.Equal(Sample.NewAccessToken, Engine.Run("Get-ZohoAccessToken -Name $name -Vault Local -AsPlainText").Value);
        Engine.Run("Remove-ZohoToken $name -Vault Local").Succeeded();
        Assert.Equal(ErrorIds.TokenNotFound, Engine.Run("Get-ZohoToken $name -Vault Local").ErrorId);
        Assert.Equal(ErrorIds.TokenNotFound, Engine.Run("Remove-ZohoToken $name -Vault Local").ErrorId);
    }

    [Fact]
    public void A_connection_is_carried_to_another_computer_in_a_sealed_file()
    {
        Zoho.Answer(Granted());
        Engine.Set("passphrase", SecretText.Hide("correct horse battery staple"));
        Engine.Run("$client | Invoke-ZohoTokenExchange -Code $code -Name $name -Vault Local").Succeeded();

        Engine.Run("Get-ZohoToken $name -Vault Local | Export-ZohoToken $folder/crm.sealed -Passphrase $passphrase").Succeeded();
        var imported = Engine.Run("Import-ZohoToken $folder/crm.sealed -Passphrase $passphrase -Name $name-copy -Vault Local");

        Assert.Equal($"{_name}-copy", imported.Property("Name"));
        Assert.Equal(Sample.RefreshToken, imported.Secret("RefreshToken"));
    }

    [Fact]
    public void A_revoked_connection_is_gone_at_Zoho_and_in_the_vault()
    {
        Zoho.Answer(Granted()).Answer("""{"status":"success"}""");
        Engine.Run("$client | Invoke-ZohoTokenExchange -Code $code -Name $name -Vault Local").Succeeded();

        Engine.Run("Get-ZohoToken $name -Vault Local | Revoke-ZohoToken").Succeeded();

        Assert.Equal("/oauth/v2/revoke/token", Zoho.Seen[1].Address.AbsolutePath);
        Assert.Equal(ErrorIds.TokenNotFound, Engine.Run("Get-ZohoToken $name -Vault Local").ErrorId);
    }

    [Fact]
    public void A_new_access_token_is_had_on_demand_and_counted_beside_the_first()
    {
        Zoho.Answer(Granted()).Answer(Sample.RefreshAnswer("1000.the.second"));
        Engine.Run("$token = $client | Invoke-ZohoTokenExchange -Code $code -Name $name -Vault Local").Succeeded();

        Assert.Equal("1000.the.second", Engine.Run("$token | Update-ZohoAccessToken -Force").Secret("AccessToken"));
        var limits = Engine.Run("$token | Get-ZohoTokenLimit").Succeeded();

        Assert.Contains("AccessTokenRequest", limits.Properties("Limit"));
        Assert.Equal("2", limits.Output.Single(row => row!.Properties["Limit"].Value.ToString() == "AccessTokenRequest")!.Properties["Used"].Value.ToString());
    }

    [Fact]
    public void A_connection_goes_to_Postman_and_comes_back()
    {
        Zoho.Answer(Granted());
        Engine.Run("$client | Invoke-ZohoTokenExchange -Code $code -Name $name -Vault Local").Succeeded();

        Engine.Run("Get-ZohoToken $name -Vault Local | Export-ZohoEnvironment $folder/zoho.json -IncludeSecrets").Succeeded();
        var imported = Engine.Run("Import-ZohoEnvironment $folder/zoho.json");

        Assert.Equal(Sample.RefreshToken, imported.Secret("RefreshToken"));
        Assert.Equal(DataCenter, imported.Property("DataCenter"));
    }

    [Fact]
    public void A_connection_is_saved_under_another_name_only_with_a_refresh_token()
    {
        Engine.Set("token", Token());
        Engine.Set("online", Token(refreshToken: null));

        Assert.Equal(_name, Engine.Run("$token | Save-ZohoToken $name -Vault Local -PassThru").Property("Name"));
        Assert.Equal(ErrorIds.MissingRefreshToken, Engine.Run("$online | Save-ZohoToken $name -Vault Local").ErrorId);
        Assert.Empty(Engine.Run("$token | Save-ZohoToken $name-2 -Vault Local -WhatIf").Succeeded().Output);
        Assert.Equal(ErrorIds.TokenNotFound, Engine.Run("Get-ZohoToken $name-2 -Vault Local").ErrorId);
    }

    [Fact]
    public void Connect_Zoho_makes_a_connection_of_a_code()
    {
        Zoho.Answer(Granted("ZohoCRM.modules.READ"));

        var run = Engine.Run("Connect-Zoho -Client $client -GrantCode $code -Scope ZohoCRM.modules.READ -Name $name -Vault Local");

        Assert.Equal(_name, run.Property("Name"));
        Assert.Equal(Sample.Code, Assert.Single(Zoho.Seen).Form["code"]);
    }

    [Fact]
    public void A_name_that_is_not_valid_is_refused_by_every_cmdlet()
    {
        Engine.Set("token", Token());
        foreach (var script in new[] { "Get-ZohoToken '../x' -Vault Local", "Remove-ZohoToken 'a b' -Vault Local", "$token | Save-ZohoToken 'a/b' -Vault Local", "Revoke-ZohoToken -Name 'ü' -Vault Local" })
        {
            var run = Engine.Run(script);
            Assert.Equal((ErrorIds.InvalidInput, "Name"), (run.ErrorId, (string)run.Error.TargetObject));
        }
    }
}
