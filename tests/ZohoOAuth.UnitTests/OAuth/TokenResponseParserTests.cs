using System.Text;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.OAuth;

public sealed class TokenAnswerParserTests
{
    private const string Full = """
        {"access_token":"1000.x.y","refresh_token":"1000.r.s","scope":"ZohoCRM.modules.ALL ZohoCRM.users.READ","api_domain":"https://www.zohoapis.com","token_type":"Bearer","expires_in":3600}
        """;

    [Fact]
    public void A_full_answer_brings_every_field()
    {
        var response = Parse(Full)!;

        Assert.Equal("1000.x.y", response.AccessToken);
        Assert.Equal("1000.r.s", response.RefreshToken);
        Assert.Equal("ZohoCRM.modules.ALL ZohoCRM.users.READ", response.Scope);
        Assert.Equal("https://www.zohoapis.com", response.ApiDomain);
        Assert.Equal("Bearer", response.TokenType);
        Assert.Null(response.Error);
    }

    [Theory]
    [InlineData("\"expires_in\":3600", 3600)]
    [InlineData("\"expires_in\":1800", 1800)]
    [InlineData("\"expires_in\":86400", 86400)]
    [InlineData("\"expires_in\":3600000", 3600)]
    [InlineData("\"expires_in_sec\":3600,\"expires_in\":3600000", 3600)]
    [InlineData("\"expires_in\":3600000,\"expires_in_sec\":1200", 1200)]
    [InlineData("\"expires_in\":\"1800\"", 1800)]
    [InlineData("\"expires_in\":\"1800000\"", 1800)]
    [InlineData("\"expires_in\":1799.9", 1799)]
    [InlineData("\"expires_in_sec\":\"900\"", 900)]
    [InlineData("\"scope\":\"none of it\"", 3600)]
    [InlineData("\"expires_in\":0", 3600)]
    [InlineData("\"expires_in\":-5", 3600)]
    [InlineData("\"expires_in_sec\":-5,\"expires_in\":1800", 1800)]
    [InlineData("\"expires_in\":99999999999999", 3600)]
    [InlineData("\"expires_in\":1e300", 3600)]
    [InlineData("\"expires_in\":9223372036854775807", 3600)]
    [InlineData("\"expires_in\":123456789012345678901234567890", 3600)]
    [InlineData("\"expires_in\":\"an hour\"", 3600)]
    [InlineData("\"expires_in\":null", 3600)]
    [InlineData("\"expires_in\":[3600]", 3600)]
    [InlineData("\"expires_in\":{\"sec\":1}", 3600)]
    [InlineData("\"expires_in\":true", 3600)]
    public void The_lifetime_is_read_in_every_form_that_was_seen(string members, int seconds)
    {
        var response = Parse($$"""{"access_token":"1000.x.y",{{members}}}""")!;

        Assert.Equal(TimeSpan.FromSeconds(seconds), response.Lifetime);
    }

    [Theory]
    [InlineData("""{"error":"invalid_code"}""", "invalid_code", null)]
    [InlineData(
        """{"error":"Access Denied","error_description":"You have made too many requests continuously."}""",
        "Access Denied",
        "You have made too many requests continuously.")]
    [InlineData("""{"error":"invalid_client","access_token":"1000.x.y"}""", "invalid_client", null)]
    [InlineData("""{"status":"failure","error":"general_error","error_description":7}""", "general_error", null)]
    public void An_error_is_an_error_whatever_stands_beside_it(string body, string error, string? description)
    {
        var response = Parse(body)!;

        Assert.Equal(error, response.Error);
        Assert.Equal(description, response.ErrorDescription);
        Assert.Null(response.AccessToken);
    }

    [Theory]
    [InlineData("""{"access_token":""}""")]
    [InlineData("""{"access_token":null}""")]
    [InlineData("""{"access_token":1000}""")]
    [InlineData("""{"access_token":["1000.x.y"]}""")]
    [InlineData("""{"access_token":{"value":"1000.x.y"}}""")]
    [InlineData("""{"access_token":"1000.x.y\r\nX-Evil: 1"}""")]
    [InlineData("""{"access_token":"1000.x y"}""")]
    [InlineData("""{"access_token":"1000.x.y\u0000"}""")]
    [InlineData("""{"access_token":"1000.x.ü"}""")]
    [InlineData("""{"access_token":"1000.x.\ud83d"}""")]
    [InlineData("""{"Access_Token":"1000.x.y"}""")]
    [InlineData("""{"error":""}""")]
    [InlineData("""{"error":{"code":"invalid_code"}}""")]
    [InlineData("""["access_token","1000.x.y"]""")]
    [InlineData("\"1000.x.y\"")]
    [InlineData("")]
    [InlineData("<html><body>An error occurred</body></html>")]
    public void What_has_neither_a_token_nor_an_error_is_nothing(string body) => Assert.Null(Parse(body));

    [Fact]
    public void Half_an_answer_is_nothing()
    {
        foreach (var cut in Foreign.Truncations(Full.Trim()))
        {
            Assert.Null(TokenResponseParser.Parse(new(cut)));
        }
    }

    [Fact]
    public void A_token_that_no_secret_can_hold_is_nothing()
    {
        var huge = new string('a', 100_000);

        Assert.Null(Parse($$"""{"access_token":"{{huge}}"}"""));
        Assert.Null(Parse($$"""{"access_token":"1000.x.y","refresh_token":"{{huge}}"}"""));
    }

    [Fact]
    public void A_refresh_token_with_a_control_character_is_no_answer_to_keep() =>
        Assert.Null(Parse("""{"access_token":"1000.x.y","refresh_token":"1000.r\n.s"}"""));

    [Fact]
    public void Any_bytes_are_an_answer_or_nothing() => Foreign.AnyBytes.Sample(IsUsableOrNothing, iter: 3_000);

    [Fact]
    public void Any_json_is_an_answer_or_nothing() =>
        Foreign.JsonWith("access_token", "refresh_token", "error", "error_description", "expires_in", "expires_in_sec", "api_domain", "scope", "token_type")
            .Sample(IsUsableOrNothing, iter: 3_000);

    private static void IsUsableOrNothing(byte[] body)
    {
        var response = TokenResponseParser.Parse(new(body));
        if (response is null || response.Error is { Length: > 0 })
        {
            return;
        }

        Assert.NotEmpty(response.AccessToken!);
        Assert.All(
            new[] { response.AccessToken, response.RefreshToken },
            token => Assert.DoesNotContain(token ?? string.Empty, character => character is <= ' ' or > '~'));
        Assert.InRange(response.Lifetime, TimeSpan.FromMilliseconds(1), TimeSpan.FromDays(1));
        _ = SecretText.Hide(response.AccessToken!);
        _ = SecretText.HideOrNull(response.RefreshToken);
    }

    private static TokenResponse? Parse(string body) => TokenResponseParser.Parse(new(Encoding.UTF8.GetBytes(body)));
}
