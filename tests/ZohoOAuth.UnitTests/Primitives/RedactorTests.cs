using ZohoOAuth.Client.Primitives;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Primitives;

public sealed class RedactorTests
{
    [Theory]
    [InlineData("client_secret=abcDEF123&x=1", "client_secret=***&x=1")]
    [InlineData("client-secret: abcDEF123", "client-secret: ***")]
    [InlineData("{\"access_token\":\"abc\",\"scope\":\"x\"}", "{\"access_token\":\"***\",\"scope\":\"x\"}")]
    [InlineData("{\"refresh_token\" : \"abc\"}", "{\"refresh_token\" : \"***\"}")]
    [InlineData("{'accessToken':'abc'}", "{'accessToken':'***'}")]
    [InlineData("code_verifier=abc", "code_verifier=***")]
    [InlineData("?code=abc&location=eu", "?code=***&location=eu")]
    [InlineData("Authorization: Zoho-oauthtoken abc.def", "Authorization: Zoho-oauthtoken ***")]
    [InlineData("Authorization: Bearer abc.def, x", "Authorization: Bearer ***, x")]
    [InlineData("Authorization: Basic YWJjOmRlZg==", "Authorization: Basic ***")]
    [InlineData("PASSWORD=hunter2", "PASSWORD=***")]
    [InlineData("1000.0123456789abcdef0123456789abcdef.0123456789abcdef0123456789abcdef", "***")]
    [InlineData(
        "The proxy tunnel request to proxy 'http://admin:s3cr3t@proxy:8080/' failed with status code '407'.",
        "The proxy tunnel request to proxy 'http://***@proxy:8080/' failed with status code '407'.")]
    [InlineData("https://token@host/ and https://a:b@c@host?x=1", "https://***@host/ and https://***@host?x=1")]
    [InlineData("code = 'abc' and \"code\" : \"abc\"", "code = '***' and \"code\" : \"***\"")]
    [InlineData("code=12345678901&x=1", "code=***&x=1")]
    [InlineData("code=ABC.DEF", "code=***")]
    [InlineData("code=Abc", "code=***")]
    [InlineData("got 0123456789abcdef0123456789abcdef01234567 back", "got *** back")]
    public void Each_form_of_a_secret_is_masked(string text, string expected) => Assert.Equal(expected, Redactor.Redact(text));

    [Theory]
    [InlineData("POST accounts.zoho.eu/oauth/v2/token: HTTP 200, 312 bytes in 41 ms")]
    [InlineData("The connection 'crm' is good until 2026-11-23 10:00:00Z.")]
    [InlineData("The client 1000.ABCDEFGHIJKLMNOPQRSTUVWXYZ0123 is not known.")]
    [InlineData("ZohoCRM.modules.READ")]
    [InlineData("record 554023000000527003")]
    [InlineData("error code: 4832, postal code: 10115")]
    [InlineData("error code: INVALID_DATA")]
    [InlineData("{\"code\":\"INVALID_DATA\",\"status\":\"error\"}")]
    [InlineData("?code=USD")]
    [InlineData("{\"code\":4832,\"message\":\"no\"}")]
    [InlineData("status code=404;")]
    [InlineData("https://desk.zoho.eu/api/v1/contacts?email=admin@example.com")]
    public void What_an_admin_needs_to_read_stays(string text) => Assert.Equal(text, Redactor.Redact(text));

    [Theory]
    [InlineData("a\u001b]52;c;ZXZpbA==\u0007b", "a]52;c;ZXZpbA==b")]
    [InlineData("a\u009d0;title\u009cb", "a0;titleb")]
    [InlineData("first\r\nsecond\tthird\u2028fourth\u0085fifth", "first second third fourth fifth")]
    [InlineData("\u0000\b\u007fx\u202ey\u2066z\u200f\u061c", "xyz")]
    [InlineData("Größe 日本 \ud83d\ude00", "Größe 日本 \ud83d\ude00")]
    public void Nothing_that_controls_a_terminal_stays(string text, string expected)
    {
        Assert.Equal(expected, Redactor.Printable(text));
        Assert.Equal(expected, Redactor.Redact(text));
    }

    [Fact]
    public void A_control_character_does_not_hide_a_secret()
    {
        Assert.Equal("client_secret=***", Redactor.Redact("client_sec\u001bret=abc"));
        Assert.Equal("you sent ***", Redactor.Redact("you sent s3\u0000cr3t!", ["s3cr3t!"]));
        Assert.Equal("you sent ***", Redactor.Redact("you sent s3\u0007cr3t!", ["s3\u0007cr3t!"]));
    }

    [Fact]
    public void Foreign_text_has_no_control_characters_afterwards() =>
        Foreign.AnyText.Sample(text => Assert.DoesNotContain(Redactor.Redact(text), char.IsControl));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Nothing_stays_nothing(string? text) => Assert.Equal(string.Empty, Redactor.Redact(text));

    [Fact]
    public void A_known_secret_is_masked_whatever_it_looks_like() =>
        Assert.Equal("you sent *** and *** and null", Redactor.Redact("you sent s3cr3t! and p$1w and null", ["s3cr3t!", null, string.Empty, "p$1w"]));

    [Fact]
    public void A_planted_token_never_survives()
    {
        var hex = Gen.Char["0123456789abcdef"].Array[32].Select(characters => new string(characters));
        Gen.Select(Foreign.AnyText, hex, hex, Foreign.AnyText, Gen.OneOf("1000", "1001", "1004")).Sample((before, first, second, after, kind) =>
        {
            var token = $"{kind}.{first}.{second}";

            var redacted = Redactor.Redact(before + token + after);

            Assert.DoesNotContain(token, redacted, StringComparison.Ordinal);
            Assert.DoesNotContain(first, redacted, StringComparison.Ordinal);
            Assert.DoesNotContain(second, redacted, StringComparison.Ordinal);
        }, iter: 2_000);
    }

    [Theory]
    [InlineData("token_", "")]
    [InlineData("", "_old")]
    [InlineData("x", "x")]
    [InlineData("é", "é")]
    [InlineData("7", "")]
    public void A_token_that_touches_a_word_is_masked_too(string before, string after) =>
        Assert.DoesNotContain("acce55", Redactor.Redact(before + Sample.AccessToken + after), StringComparison.Ordinal);

    [Fact]
    public void No_text_is_too_strange_or_too_long()
    {
        Foreign.AnyText.Sample(text => Assert.NotNull(Redactor.Redact(text)));
        foreach (var piece in new[] { "code", "code ", " ", "1000.", "1000.aaaaaaaa.", "a", "Bearer ", "code=", "\"" })
        {
            Assert.NotNull(Redactor.Redact(string.Concat(Enumerable.Repeat(piece, 20_000))));
        }
    }

    [Fact]
    public void A_trace_redacts_what_it_is_given()
    {
        var lines = new List<string>();
        var trace = new Trace(lines.Add, lines.Add);

        trace.Write("code=abc");
        trace.Warn("Bearer abc");

        Assert.Equal(["code=***", "Bearer ***"], lines);
    }
}
