using ZohoOAuth.Client.Errors;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Commands;

/// <summary>The cmdlets that answer without a request.</summary>
public sealed class OfflineCommandTests : EngineTest
{
    public OfflineCommandTests() => Engine.Set("secret", SecretText.Hide(Sample.ClientSecret));

    [Fact]
    public void The_data_centers_are_listed_and_found_by_their_code()
    {
        Assert.Contains("eu", Engine.Run("Get-ZohoDataCenter").Succeeded().Properties("Code"));
        Assert.Equal("https://accounts.zoho.in", Engine.Run("Get-ZohoDataCenter in").Property("AccountsUrl"));
    }

    [Fact]
    public void A_data_center_is_registered_with_each_address_in_its_place()
    {
        var run = Engine.Run("Register-ZohoDataCenter offline -AccountsUrl https://accounts.offline.example -ApiDomain https://api.offline.example");

        Assert.Equal(("https://accounts.offline.example", "https://api.offline.example"), (run.Property("AccountsUrl"), run.Property("ApiDomain")));
    }

    [Fact]
    public void Scopes_are_found_by_their_name_and_by_the_path_that_needs_them()
    {
        Assert.Contains("ZohoCRM.users.READ", Engine.Run("Get-ZohoScope ZohoCRM.users.*").Succeeded().Properties("Name"));
        Assert.NotEmpty(Engine.Run("Get-ZohoScope -ForPath /crm/v8/Leads").Succeeded().Output);
    }

    [Fact]
    public void A_code_of_an_error_is_explained()
    {
        var run = Engine.Run("Resolve-ZohoError invalid_client_secret");

        Assert.Equal(ErrorIds.InvalidClientSecret, run.Property("ErrorId"));
    }

    [Fact]
    public void A_sign_in_by_hand_goes_from_the_address_to_the_grant()
    {
        Engine.Run($"$client = New-ZohoClient {Sample.ClientId} -ClientSecret $secret -RedirectUri {Sample.RedirectUri} -DataCenter eu").Succeeded();
        var request = Engine.Run("$request = $client | Get-ZohoGrantUrl ZohoCRM.modules.READ; $request");
        var state = (string)request.Property("State")!;

        var grant = Engine.Run($"'{Sample.RedirectUri}?state={state}&code={Sample.Code}&location=eu' | ConvertFrom-ZohoRedirectUrl -Request $request");

        Assert.Equal(Sample.Code, grant.Secret("Code"));
        Assert.Equal(ErrorIds.StateMismatch, Engine.Run($"'{Sample.RedirectUri}?state=x&code={Sample.Code}' | ConvertFrom-ZohoRedirectUrl -Request $request").ErrorId);
    }

    [Fact]
    public void A_limit_that_Zoho_changed_is_set_and_set_back()
    {
        Assert.Equal(12, Engine.Run("Set-ZohoTokenLimit Grant -Maximum 12").Property("Maximum"));
        Assert.Equal(10, Engine.Run("Set-ZohoTokenLimit Grant -Maximum 10").Property("Maximum"));
    }
}
