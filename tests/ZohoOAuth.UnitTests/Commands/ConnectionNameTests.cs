using ZohoOAuth.Client.Errors;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Commands;

/// <summary>A connection is named in each way that a user tries: several names, a piped name, an object with a name.</summary>
public sealed class ConnectionNameTests : SignInTest
{
    private readonly string _crm = $"crm-{Guid.NewGuid():N}";
    private readonly string _test = $"test-{Guid.NewGuid():N}";

    public ConnectionNameTests()
    {
        Engine.Set("token", Token());
        Engine.Set("crm", _crm);
        Engine.Set("test", _test);
        Engine.Run("$crm, $test | ForEach-Object { $token | Save-ZohoToken -Name $_ -Vault Local }").Succeeded();
    }

    [Theory]
    [InlineData("Get-ZohoToken $crm, $test -Vault Local", "crm", "test")]
    [InlineData("$crm, $test | Get-ZohoToken -Vault Local", "crm", "test")]
    [InlineData("Get-ZohoToken $test*, $crm -Vault Local", "test", "crm")]
    [InlineData("[pscustomobject]@{ Name = $crm } | Update-ZohoAccessToken -Vault Local", "crm")]
    [InlineData("Get-ZohoToken $crm -Vault Local | Update-ZohoAccessToken", "crm")]
    public void A_connection_is_found_by_its_name(string script, params string[] names) =>
        Assert.Equal(names.Select(FullName), Engine.Run(script).Succeeded().Properties("Name"));

    [Fact]
    public void A_name_that_is_not_saved_is_one_error_among_the_others()
    {
        var run = Engine.Run("Get-ZohoToken $crm, nobody, $test -Vault Local");

        Assert.Equal([_crm, _test], run.Properties("Name"));
        Assert.Equal(ErrorIds.TokenNotFound, run.ErrorId);
    }

    [Theory]
    [InlineData("$crm | Remove-ZohoToken -Vault Local", "test")]
    [InlineData("Remove-ZohoToken $crm, $test -Vault Local")]
    [InlineData("Get-ZohoToken $crm, $test -Vault Local | Remove-ZohoToken")]
    [InlineData("[pscustomobject]@{ Name = $crm; Vault = 'Local' } | Remove-ZohoToken", "test")]
    public void A_connection_is_removed_by_its_name(string script, params string[] left)
    {
        Engine.Run(script).Succeeded();

        Assert.Equal(left.Select(FullName), Engine.Run("Get-ZohoToken $crm*, $test* -Vault Local").Succeeded().Properties("Name"));
    }

    [Fact]
    public void The_name_of_a_piped_record_is_not_the_name_of_a_connection()
    {
        Zoho.Answer("""{"data":[{"code":"SUCCESS","status":"success","details":{"id":"1"}}]}""");

        Engine.Run("[pscustomobject]@{ Name = 'Acme' } | Invoke-ZohoApi /crm/v8/Accounts -Name $crm -Vault Local").Succeeded();

        Assert.Equal("""{"data":[{"Name":"Acme"}]}""", Assert.Single(Zoho.Seen).Body);
    }

    [Fact]
    public void Without_a_name_the_error_says_how_to_give_one() =>
        Assert.Contains("$env:ZOHO_CONNECTION", Engine.Run("Update-ZohoAccessToken").Error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);

    private string FullName(string name) => name == "crm" ? _crm : _test;
}
