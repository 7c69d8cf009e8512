using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Tokens.Connections;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Tokens.Connections;

public sealed class ConnectionNameTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("crm-eu")]
    [InlineData("CRM2")]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901234")]
    public void Letters_digits_and_dashes_make_a_name(string name)
    {
        Assert.Equal("ZohoOAuth-" + name, ConnectionName.ToSecretName(name));
        Assert.Equal(name, ConnectionName.FromSecretName(ConnectionName.ToSecretName(name)));
        Assert.True(ConnectionName.IsSecretName("zohooauth-" + name));
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
        Assert.Equal("Name", Refusal.Of(ErrorIds.InvalidInput, () => ConnectionName.ToSecretName(name)).Target);
        Assert.False(ConnectionName.IsSecretName("ZohoOAuth-" + name));
    }

    [Fact]
    public void Any_name_that_is_taken_is_safe_as_a_file_name() => Foreign.AnyText.Sample(text =>
    {
        if (ConnectionName.IsSecretName("ZohoOAuth-" + text))
        {
            Assert.All(text, character => Assert.True(char.IsAsciiLetterOrDigit(character) || character == '-'));
        }
    });
}
