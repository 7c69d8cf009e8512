using ZohoOAuth.Client.Errors;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Errors;

/// <summary>The advice is a line that can be run.</summary>
public sealed class SignInAdviceTests
{
    [Theory]
    [InlineData(ZohoSignInMethod.Browser, "run Connect-Zoho crm -Vault Local.")]
    [InlineData(ZohoSignInMethod.DeviceCode, "run Connect-Zoho crm -Vault Local.")]
    [InlineData(ZohoSignInMethod.ClientCredential, "run Connect-Zoho crm -Vault Local.")]
    [InlineData(ZohoSignInMethod.SelfClient, "Connect-Zoho crm -Vault Local -GrantCode CODE")]
    [InlineData(ZohoSignInMethod.RefreshToken, "Connect-Zoho crm -Vault Local -RefreshToken TOKEN")]
    [InlineData(ZohoSignInMethod.Environment, "Set $env:ZOHO_REFRESH_TOKEN to a new refresh token, and then run Connect-Zoho crm -Vault Local.")]
    public void It_names_the_connection_and_what_its_way_of_signing_in_needs(ZohoSignInMethod method, string line) => Assert.Contains(
        line,
        SignInAdvice.Of(new ZohoToken(Sample.Token()) { Name = "crm", Vault = "Local", RedirectUri = null, KnownSignInMethod = method }),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(null, null, "$token | Connect-Zoho")]
    [InlineData("crm", null, "Connect-Zoho crm")]
    [InlineData("crm", "Key-Vault.1", "Connect-Zoho crm -Vault Key-Vault.1")]
    [InlineData("crm", "Jane's vault", "Connect-Zoho crm -Vault 'Jane''s vault'")]
    public void A_vault_is_quoted_when_it_must_be(string? name, string? vault, string line) =>
        Assert.Equal(line, SignInAdvice.Command(new ZohoToken(Sample.Token()) { Name = name, Vault = vault }));

    [Fact]
    public void A_token_of_the_environment_has_no_name() => Assert.Contains(
        "run Connect-Zoho -FromEnvironment.",
        SignInAdvice.Of(new ZohoToken(Sample.Token()) { Name = null, KnownSignInMethod = ZohoSignInMethod.Environment }),
        StringComparison.Ordinal);
}
