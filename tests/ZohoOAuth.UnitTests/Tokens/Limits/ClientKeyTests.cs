using ZohoOAuth.Client.Tokens.Limits;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Tokens.Limits;

public sealed class ClientKeyTests
{
    [Fact]
    public void The_same_client_at_another_server_has_counts_of_its_own()
    {
        var client = Sample.Client();

        Assert.Equal(ClientKey.Of(Sample.Token()), ClientKey.Of(client));
        Assert.Equal(ClientKey.Of(client), ClientKey.Of(client, Sample.Row("eu")));
        Assert.NotEqual(ClientKey.Of(client).FileName, ClientKey.Of(client, Sample.Row("in")).FileName);
    }
}
