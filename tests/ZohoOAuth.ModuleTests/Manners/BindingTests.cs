using System.Security;

namespace ZohoOAuth.ModuleTests;

/// <summary>How the cmdlets take what they are given.</summary>
public sealed class BindingTests : ModuleTest
{
    private const string PlainText = "plain text";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Stage.Connect();
    }

    [Fact]
    public void A_token_that_went_through_a_job_still_works()
    {
        Run("$back = [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($token))").Succeeded();
        Assert.Equal("Deserialized.ZohoOAuth.ZohoToken", Run("$back.PSObject.TypeNames[0]").Value);

        Assert.Equal(10, Run("$back | Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name'").Succeeded().Output.Count);
        Assert.Equal("crm", Run("$back | Update-ZohoAccessToken -Force").Property("Name"));
        Assert.Equal("again", Run("$back | Save-ZohoToken again -Vault Local -PassThru").Property("Name"));
        Run("$back | Revoke-ZohoToken").Succeeded();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_token_from_a_file_keeps_its_times_whatever_the_depth(int depth)
    {
        Run(
            $"$back = [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($token, {depth})) "
                + "| Save-ZohoToken back -Vault Local -PassThru").Succeeded();
        Assert.InRange((double)Run("($back.ExpiresAt - $token.ExpiresAt).TotalSeconds").Value!, -1, 1);
    }

    [Fact]
    public async Task Client_request_and_grant_may_have_come_from_a_file_too()
    {
        const string copy = "[Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($args[0]))";
        Run($"$copy = {{ {copy} }}; $request = & $copy (& $copy $client | Get-ZohoGrantUrl -Scope ZohoCRM.modules.READ)").Succeeded();
        Stage.Session.Set("redirected", await Stage.Browser.AcceptAsync((string)Run("$request.Url").Value!));

        var token = Run("& $copy ($redirected | ConvertFrom-ZohoRedirectUrl -Request $request) | Invoke-ZohoTokenExchange");

        Assert.Equal(["ZohoCRM.modules.READ"], (IEnumerable<string>)token.Property("Scope")!);
    }

    [Theory]
    [InlineData("$request")]
    [InlineData("$grant")]
    public async Task The_verifier_is_not_written_to_a_file(string what)
    {
        Run("$request = $client | Get-ZohoGrantUrl -Scope ZohoCRM.modules.READ").Succeeded();
        Stage.Session.Set("redirected", await Stage.Browser.AcceptAsync((string)Run("$request.Url").Value!));
        Run("$grant = $redirected | ConvertFrom-ZohoRedirectUrl -Request $request").Succeeded();

        Assert.DoesNotContain("CodeVerifier", (string)Run($"[Management.Automation.PSSerializer]::Serialize({what})").Value!);
        Assert.Equal(
            Run($"{what}.PSObject.Properties.Name -ne 'CodeVerifier'").Succeeded().Output.Select(name => $"{name}"),
            Run($"[Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize({what})).PSObject.Properties.Name")
                .Succeeded().Output.Select(name => $"{name}"));
    }

    [Theory]
    [InlineData("ZohoGrantRequest", "Url = 'https://accounts.zoho.eu/oauth/v2/auth?code_challenge=of-another-process'", "Receive-ZohoGrant")]
    [InlineData("ZohoGrant", "CodeChallenge = 'of-another-process'", "Invoke-ZohoTokenExchange")]
    public void Where_the_verifier_stayed_in_another_process_the_error_says_what_to_do(string type, string property, string command)
    {
        var result = Run($"$shell = [pscustomobject]@{{ {property} }}; $shell.PSObject.TypeNames.Insert(0, 'Deserialized.ZohoOAuth.{type}'); $shell | {command}");

        Assert.Contains("in the same process, or run Connect-Zoho", result.Error.ToString());
    }

    [Fact]
    public void A_request_that_lost_its_client_is_refused_with_a_reason()
    {
        Run(
            "$request = [pscustomobject]@{ Url = 'u'; State = 's'; Client = '1000.ABC (us)' }; "
                + "$request.PSObject.TypeNames.Insert(0, 'Deserialized.ZohoOAuth.ZohoGrantRequest')").Succeeded();
        var result = Run("ConvertFrom-ZohoRedirectUrl 'http://localhost:8765/callback?code=1000.a.b&state=s' -Request $request");
        Assert.Equal("ParameterArgumentTransformationError", result.ErrorId);
        Assert.Contains("Get-ZohoGrantUrl", result.Error.ToString());
    }

    [Fact]
    public void A_default_for_Name_does_not_shut_out_a_piped_token()
    {
        Run("$PSDefaultParameterValues['*-Zoho*:Name'] = 'crm'; $PSDefaultParameterValues['*-Zoho*:Vault'] = 'Local'").Succeeded();
        Stage.Connect("other");

        Assert.Equal(10, Run("Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name'").Succeeded().Output.Count);
        Assert.Equal("crm", Run("Update-ZohoAccessToken").Property("Name"));
        Assert.Equal("other", Run("$token | Update-ZohoAccessToken -Force").Property("Name"));
        Run("$token | Revoke-ZohoToken").Succeeded();
        Assert.Equal(["crm"], Run("Get-ZohoToken *").Succeeded().Properties("Name"));
    }

    [Fact]
    public void A_default_for_Name_does_not_make_Remove_hit_another_connection()
    {
        Run("$PSDefaultParameterValues['*-Zoho*:Name'] = 'crm'; $PSDefaultParameterValues['*-Zoho*:Vault'] = 'Local'").Succeeded();
        Stage.Connect("other");

        Run("$token | Remove-ZohoToken").Succeeded();
        Assert.Equal(["crm"], Run("Get-ZohoToken *").Succeeded().Properties("Name"));

        Run("$PSDefaultParameterValues['*-Zoho*:Name'] = 'nobody'; $PSDefaultParameterValues['*-Zoho*:Vault'] = 'Nowhere'").Succeeded();
        Run("$back = [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize((Get-ZohoToken crm -Vault Local)))").Succeeded();
        Run("$back | Remove-ZohoToken").Succeeded();
        Assert.Empty(Run("Get-ZohoToken * -Vault Local").Succeeded().Output);
    }

    [Fact]
    public void What_has_a_name_and_a_vault_can_be_removed()
    {
        Run("[pscustomobject]@{ Name = 'crm'; Vault = 'Local' } | Remove-ZohoToken").Succeeded();
        Assert.Equal("InvalidInput", Run("Remove-ZohoToken").ErrorId);
        Assert.Equal("InvalidInput", Run("$client | Invoke-ZohoTokenExchange -Code " + Stage.Code() + " | Remove-ZohoToken").ErrorId);
    }

    [Fact]
    public void Many_tokens_can_be_piped_and_one_that_fails_does_not_stop_the_others()
    {
        Stage.Connect("second");
        var dead = Run("$token").Secret("RefreshToken");
        Stage.Connect("third");
        Zoho.RevokeRefreshToken(dead);

        var result = Run("Get-ZohoToken -Vault Local | Update-ZohoAccessToken -Force");

        Assert.Equal("RefreshTokenRejected", result.ErrorId);
        Assert.Contains("'second'", result.Error.ErrorDetails.Message);
        Assert.Equal(["crm", "third"], result.Properties("Name"));
    }

    [Fact]
    public void A_secret_as_plain_text_works_and_warns_once_in_a_session()
    {
        Stage.Session.Set("text", Zoho.Client.ClientSecret);
        var first = Run("$client = New-ZohoClient $id -ClientSecret $text -DataCenter sim-us");
        Assert.Contains(PlainText, Assert.Single(first.Succeeded().Warnings));

        Stage.Session.Set("text", Stage.Code());
        Assert.Empty(Run("$client | Invoke-ZohoTokenExchange -Code $text").Succeeded().Warnings);
        Assert.Contains(PlainText, Assert.Single(Stage.NewSession().Run("New-ZohoClient $id -ClientSecret abc").Succeeded().Warnings));
    }

    [Fact]
    public void The_name_of_the_type_is_not_taken_for_a_secret() =>
        Assert.Equal("ParameterArgumentTransformationError", Run("New-ZohoClient $id -ClientSecret \"$secret\"").ErrorId);

    [Fact]
    public void A_credential_is_a_client() =>
        Assert.Equal("1000.ABC", Run("New-ZohoClient -Credential ([pscredential]::new('1000.ABC', $secret))").Property("ClientId"));

    [Fact]
    public void An_access_token_comes_as_a_SecureString_unless_text_is_asked_for()
    {
        var expected = Run("$token").Secret("AccessToken");
        Assert.Equal(expected, Secrets.Reveal(Assert.IsType<SecureString>(Run("$token | Get-ZohoAccessToken").Value)));
        Assert.Equal(expected, Run("Get-ZohoAccessToken -Name crm -Vault Local -AsPlainText").Value);
    }

    [Fact]
    public void Scopes_that_Zoho_drops_are_named()
    {
        Zoho.DropScopes = ["ZohoCRM.settings.READ"];
        Stage.Session.Set("code", Stage.Zoho.IssueGrant(Zoho.Client, "ZohoCRM.modules.READ"));
        var result = Run("""
            $request = $client | Get-ZohoGrantUrl -Scope ZohoCRM.modules.READ, ZohoCRM.settings.READ -NoPkce -State mine
            "$redirectUri/?state=mine&code=$code" | ConvertFrom-ZohoRedirectUrl -Request $request | Invoke-ZohoTokenExchange
            """);
        Assert.Contains("ZohoCRM.settings.READ", Assert.Single(result.Succeeded().Warnings));
    }
}
