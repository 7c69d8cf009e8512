using System.Text;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.OAuth;

public sealed class DeviceCodeParserTests
{
    private const string Full = """
        {"user_code":"BCDFGHJK","device_code":"1004.d.e","verification_url":"https://accounts.zoho.eu/oauth/v3/device","verification_uri_complete":"https://accounts.zoho.eu/oauth/v3/device?user_code=BCDFGHJK","interval":5000,"expires_in":300000}
        """;

    [Fact]
    public void A_full_answer_brings_every_field()
    {
        var code = Parse(Full)!;

        Assert.Equal("BCDFGHJK", code.UserCode);
        Assert.Equal("1004.d.e", SecretText.Reveal(code.Code));
        Assert.Equal("https://accounts.zoho.eu/oauth/v3/device", code.VerificationUrl);
        Assert.EndsWith("?user_code=BCDFGHJK", code.VerificationUrlComplete, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"interval\":5000,\"expires_in\":300000", 5, 300)]
    [InlineData("\"interval\":5,\"expires_in\":300", 5, 300)]
    [InlineData("\"interval\":\"30\",\"expires_in\":\"1800\"", 30, 1800)]
    [InlineData("\"interval\":30000,\"expires_in\":1800", 30, 1800)]
    [InlineData("\"interval\":300,\"expires_in\":3600", 300, 3600)]
    [InlineData("\"x\":1", 5, 300)]
    [InlineData("\"interval\":0,\"expires_in\":-1", 5, 300)]
    [InlineData("\"interval\":99999999999,\"expires_in\":1e300", 5, 300)]
    [InlineData("\"interval\":null,\"expires_in\":{}", 5, 300)]
    public void Times_are_read_in_seconds_and_in_milliseconds(string members, int interval, int lifetime)
    {
        var code = Parse($$"""{"user_code":"B","device_code":"1004.d.e","verification_url":"https://accounts.zoho.eu/d",{{members}}}""")!;

        Assert.Equal(TimeSpan.FromSeconds(interval), code.Interval);
        Assert.Equal(TimeSpan.FromSeconds(lifetime), code.Lifetime);
        Assert.Equal(code.VerificationUrl, code.VerificationUrlComplete);
    }

    [Theory]
    [InlineData("""{"error":"invalid_client"}""")]
    [InlineData("""{"user_code":"B","device_code":"1004.d.e"}""")]
    [InlineData("""{"user_code":"B","device_code":"1004.d.e","verification_url":"javascript:alert(1)"}""")]
    [InlineData("""{"user_code":"B","device_code":"1004.d.e","verification_url":"http://evil.example/d"}""")]
    [InlineData("""{"user_code":"B\u001b[2J","device_code":"1004.d.e","verification_url":"https://accounts.zoho.eu/d"}""")]
    [InlineData("""{"user_code":"B","device_code":"1004.d e","verification_url":"https://accounts.zoho.eu/d"}""")]
    [InlineData("""{"user_code":"","device_code":"1004.d.e","verification_url":"https://accounts.zoho.eu/d"}""")]
    [InlineData("[]")]
    [InlineData("")]
    public void What_cannot_be_shown_and_polled_with_is_nothing(string body) => Assert.Null(Parse(body));

    [Fact]
    public void Half_an_answer_is_nothing() => Assert.All(Foreign.Truncations(Full.Trim()), cut => Assert.Null(DeviceCodeParser.Parse(new(cut))));

    [Fact]
    public void Any_bytes_are_codes_or_nothing() => Foreign.AnyBytes.Sample(IsUsableOrNothing, iter: 3_000);

    [Fact]
    public void Any_json_is_codes_or_nothing() =>
        Foreign.JsonWith("user_code", "device_code", "verification_url", "verification_uri_complete", "interval", "expires_in", "error")
            .Sample(IsUsableOrNothing, iter: 3_000);

    private static void IsUsableOrNothing(byte[] body)
    {
        if (DeviceCodeParser.Parse(new(body)) is { } code)
        {
            Assert.All(code.UserCode + code.VerificationUrl + code.VerificationUrlComplete, character => Assert.InRange(character, '!', '~'));
            Assert.InRange(code.Interval, TimeSpan.FromMilliseconds(1), TimeSpan.FromMinutes(5));
            Assert.InRange(code.Lifetime, TimeSpan.FromMilliseconds(1), TimeSpan.FromHours(1));
        }
    }

    private static DeviceCode? Parse(string body) => DeviceCodeParser.Parse(new(Encoding.UTF8.GetBytes(body)));
}
