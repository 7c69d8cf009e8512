using System.Text;
using System.Text.Json;
using ZohoOAuth.Client.Tokens;
using ZohoOAuth.Client.Tokens.Limits;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Tokens;

/// <summary>The id of a credential in memory and in files.</summary>
public sealed class CredentialIdTests
{
    private static readonly CredentialId Id = CredentialId.Of(Sample.Token());

    [Fact]
    public void It_is_a_string_in_a_file_and_comes_back_from_it()
    {
        var text = JsonSerializer.Serialize(Id);

        Assert.Equal($"\"{Id}\"", text);
        Assert.Equal(Id, JsonSerializer.Deserialize<CredentialId>(text));
    }

    [Fact]
    public void No_id_is_null_in_a_file() => Assert.Equal("null", JsonSerializer.Serialize<CredentialId?>(null));

    [Fact]
    public void It_says_nothing_of_the_secret_and_makes_a_file_name() => Assert.Matches("^[0-9a-f]{32}$", Id.ToString());

    [Theory]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("\"\\ud800\"")]
    public void What_is_not_a_string_is_not_an_id(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<CredentialId>(json));

    [Fact]
    public void Counts_that_an_earlier_version_wrote_are_read_as_they_are()
    {
        var text = $$$"""
            {"v":1,"grants":[1],"accessTokens":[{"id":"a","of":"{{{Id}}}","at":2,"until":3}],"refreshTokens":[{"of":"{{{Id}}}","name":"crm","at":4,"gone":false,"fate":null,"rejected":false}],"blocked":{"{{{Id}}}":5}}
            """;

        var record = LedgerRecord.Read(Encoding.UTF8.GetBytes(text));

        Assert.Equal((Id, Id), (Assert.Single(record.AccessTokens).Credential, Assert.Single(record.RefreshTokens).Credential));
        Assert.Equal(text.Trim(), Encoding.UTF8.GetString(record.Write()));
    }

    [Theory]
    [InlineData("""{"accessTokens":[{"id":"a","at":2,"until":3}]}""")]
    [InlineData("""{"refreshTokens":[{"name":"crm","at":4}]}""")]
    public void Counts_of_no_credential_are_no_counts(string text)
    {
        var record = LedgerRecord.Read(Encoding.UTF8.GetBytes(text));

        Assert.Empty(record.AccessTokens);
        Assert.Empty(record.RefreshTokens);
    }
}
