using System.Security;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.SignIn;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.SignIn;

/// <summary>The client of a sign-in, from parameters and from the variables of a pipeline.</summary>
public sealed class ClientInputTests : EngineTest
{
    private static readonly SecureString Secret = SecretText.Hide(Sample.ClientSecret);

    [Fact]
    public void Parameters_make_a_client_of_the_first_data_center_unless_they_name_another()
    {
        Assert.Equal((Sample.ClientId, "us"), Values(ClientInput.FromParameters(Sample.ClientId, Secret, null, null, ZohoEnvironment.Production)));
        Assert.Equal((Sample.ClientId, "eu"), Values(ClientInput.FromParameters(Sample.ClientId, Secret, null, "eu", ZohoEnvironment.Production)));
    }

    [Theory]
    [InlineData(null, Sample.ClientSecret, "ClientId")]
    [InlineData(" ", Sample.ClientSecret, "ClientId")]
    [InlineData(Sample.ClientId, null, "ClientSecret")]
    [InlineData(Sample.ClientId, "", "ClientSecret")]
    public void A_missing_or_empty_parameter_is_an_error_and_never_a_prompt(string? id, string? secret, string parameter)
    {
        var error = Refusal.Of(ErrorIds.InvalidInput, () => ClientInput.FromParameters(id, secret is null ? null : Hidden(secret), null, null, ZohoEnvironment.Production));

        Assert.Equal(parameter, error.Target);
    }

    [Fact]
    public void A_browser_needs_a_redirect_URI()
    {
        Assert.Equal("RedirectUri", Refusal.Of(ErrorIds.InvalidInput, () => ClientInput.ForBrowser(Sample.ClientId, Secret, null, null, ZohoEnvironment.Production)).Target);
        Assert.Equal(Sample.RedirectUri, ClientInput.ForBrowser(Sample.ClientId, Secret, Sample.RedirectUri, null, ZohoEnvironment.Production).RedirectUri);
    }

    [Fact]
    public void A_pipeline_gives_all_by_variables_and_a_parameter_comes_first()
    {
        SetVariable("ZOHO_CLIENT_ID", $" {Sample.ClientId} ");
        SetVariable("ZOHO_CLIENT_SECRET", Sample.ClientSecret);
        SetVariable("ZOHO_DATA_CENTER", "in");
        SetVariable("ZOHO_REFRESH_TOKEN", Sample.RefreshToken);

        var client = ClientInput.FromEnvironment(null, null, null, ZohoEnvironment.Production);

        Assert.Equal((Sample.ClientId, "in"), Values(client));
        Assert.Equal(Sample.ClientSecret, SecretText.Reveal(client.ClientSecret));
        Assert.Equal(("1000.OTHER", "eu"), Values(ClientInput.FromEnvironment("1000.OTHER", null, "eu", ZohoEnvironment.Production)));
        Assert.Equal(Sample.RefreshToken, SecretText.Reveal(ClientInput.RefreshToken(null)));
        Assert.Equal("1000.given", SecretText.Reveal(ClientInput.RefreshToken(Hidden("1000.given"))));
    }

    [Theory]
    [InlineData("ZOHO_CLIENT_ID", "ClientId")]
    [InlineData("ZOHO_CLIENT_SECRET", "ClientSecret")]
    public void A_variable_that_is_not_set_is_named(string variable, string parameter)
    {
        SetVariable("ZOHO_CLIENT_ID", variable == "ZOHO_CLIENT_ID" ? " " : Sample.ClientId);

        var error = Refusal.Of(ErrorIds.InvalidInput, () => ClientInput.FromEnvironment(null, null, null, ZohoEnvironment.Production));

        Assert.Equal(parameter, error.Target);
        Assert.Contains(variable, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refresh_token_that_is_given_nowhere_is_named() =>
        Assert.Contains("ZOHO_REFRESH_TOKEN", Refusal.Of(ErrorIds.InvalidInput, () => ClientInput.RefreshToken(null)).Message, StringComparison.Ordinal);

    private static SecureString Hidden(string text) => text.Length == 0 ? new SecureString() : SecretText.Hide(text);

    private static (string Id, string DataCenter) Values(ZohoClient client) => (client.ClientId, client.DataCenter);
}
