using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Tokens;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Tokens;

public sealed class ConnectionNameTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("crm-eu")]
    [InlineData("CRM2")]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901234")]
    public void Letters_digits_and_dashes_make_a_name(string name)
    {
        var connection = ConnectionName.Of(name);

        Assert.Equal((name, "ZohoOAuth-" + name), (connection.ToString(), connection.SecretName));
        Assert.Equal(connection, ConnectionName.OfSecretOrNull(connection.SecretName));
        Assert.Equal(connection, ConnectionName.OfSecretOrNull("zohooauth-" + name));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("crm eu")]
    [InlineData("crm\n")]
    [InlineData("../crm")]
    [InlineData("crm/eu")]
    [InlineData("crm*")]
    [InlineData("crmü")]
    [InlineData("crm٣")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    public void Nothing_else_does(string name)
    {
        Assert.Equal("Name", Refusal.Of(ErrorIds.InvalidInput, () => ConnectionName.Of(name)).Target);
        Assert.Null(ConnectionName.OfSecretOrNull("ZohoOAuth-" + name));
    }

    [Theory]
    [InlineData("Other-crm")]
    [InlineData("ZohoOAuthAccess-crm")]
    [InlineData("crm")]
    [InlineData("")]
    public void A_secret_with_another_beginning_is_no_connection(string secret) => Assert.Null(ConnectionName.OfSecretOrNull(secret));

    [Fact]
    public void Any_name_that_is_taken_is_safe_as_a_file_name() => Foreign.AnyText.Sample(text =>
    {
        if (ConnectionName.OfSecretOrNull("ZohoOAuth-" + text) is { } name)
        {
            Assert.All(name.ToString(), character => Assert.True(char.IsAsciiLetterOrDigit(character) || character == '-'));
        }
    });
}
