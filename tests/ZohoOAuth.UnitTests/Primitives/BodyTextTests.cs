using System.Text;
using System.Text.Json.Nodes;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Primitives;

/// <summary>Bodies, addresses and headers, as the debug stream shows them.</summary>
public sealed class BodyTextTests
{
    private const string Json = "application/json";
    private const string Form = "application/x-www-form-urlencoded";

    /// <summary>No pattern finds it: only its name gives it away.</summary>
    private const string Planted = "pl4nt3d-s3cr3t";

    private static readonly string[] Names =
    [
        "access_token", "refreshToken", "client_secret", "Client-Secret", "password", "token", "tokens", "zapikey", "api_key", "authtoken", "Authorization",
        "code_verifier", "device_code", "code", "client_assertion",
    ];

    private static readonly Gen<string> Name = Gen.Int[0, Names.Length - 1].Select(index => Names[index]);

    [Theory]
    [InlineData("""{"access_token":"abc","expires_in":3600,"scope":"x"}""", """{"access_token":"***","expires_in":3600,"scope":"x"}""")]
    [InlineData("""{"a":{"password":12345678},"b":[true,null,1.50]}""", """{"a":{"password":"***"},"b":[true,null,1.50]}""")]
    [InlineData("""{"tokens":["a b",{"x":"c"}],"y":"d"}""", """{"tokens":["***",{"x":"***"}],"y":"d"}""")]
    [InlineData("""{"client\u005fsecret":"my \"own\" secret"}""", """{"client_secret":"***"}""")]
    [InlineData("""{"code":"INVALID_DATA","status":"error"}""", """{"code":"INVALID_DATA","status":"error"}""")]
    [InlineData("""{"code":4832}""", """{"code":4832}""")]
    [InlineData("""{"code":"1000.abc"}""", """{"code":"***"}""")]
    [InlineData("""{"data":"{\"refresh_token\":\"abc\"}"}""", """{"data":"{\"refresh_token\":\"***\"}"}""")]
    [InlineData("""{"token_type":"Bearer","name":"Größe"}""", """{"token_type":"Bearer","name":"Größe"}""")]
    [InlineData("""{"access_token":"ab""", """{"access_token": ...""")]
    [InlineData("""{'access_token':'abc'}""", "{ ...")]
    [InlineData("not JSON", " ...")]
    public void Json_keeps_what_is_not_secret(string body, string expected) => Assert.Equal(expected, Shown(body, Json));

    [Theory]
    [InlineData("grant_type=refresh_token&client_id=1000.ABC&client_secret=a%20b", "grant_type=refresh_token&client_id=1000.ABC&client_secret=***")]
    [InlineData("JSONString=%7B%22password%22%3A%22abc%22%7D&x=1", "JSONString={\"password\":\"***\"}&x=1")]
    [InlineData("clien%74_secret=abc", "client_secret=***")]
    public void A_form_keeps_what_is_not_secret(string body, string expected) => Assert.Equal(expected, Shown(body, Form));

    [Theory]
    [InlineData("a;b\n1;2", "text/csv", "a;b 1;2")]
    [InlineData("<a>refresh_token=abc</a>", "application/xml", "<a>refresh_token=***")]
    [InlineData("", Json, "(empty)")]
    [InlineData("%PDF", "application/pdf", "(4 bytes of application/pdf, not shown)")]
    [InlineData("a\0b", "text/plain", "(3 bytes of text/plain, not shown)")]
    public void Other_text_is_shown_and_the_rest_described(string body, string type, string expected) => Assert.Equal(expected, Shown(body, type));

    [Theory]
    [InlineData("https://www.zohoapis.eu/crm/v8/Leads?page=2&fields=Last_Name%2CEmail", "https://www.zohoapis.eu/crm/v8/Leads?page=2&fields=Last_Name%2CEmail")]
    [InlineData("https://x.zoho.eu/f?zapikey=abc&auth_type=apikey", "https://x.zoho.eu/f?zapikey=***&auth_type=apikey")]
    [InlineData("https://user:pass@x.zoho.eu/f", "https://***@x.zoho.eu/f")]
    [InlineData("https://x.zoho.eu/token/1000.0123456789abcdef.0123456789abcdef?code=1000.abc", "https://x.zoho.eu/token/***?code=***")]
    public void An_address_keeps_its_query(string address, string expected) => Assert.Equal(expected, Values().Address(new Uri(address)));

    [Fact]
    public void Headers_are_one_line_without_secrets() => Assert.Equal(
        "Accept: application/json; Authorization: ***; Set-Cookie: ***; X-Rate: 1, 2",
        Values().Headers(new Dictionary<string, string[]>
        {
            ["Set-Cookie"] = ["a=b"], ["X-Rate"] = ["1", "2"], ["Authorization"] = ["Zoho-oauthtoken abc"], ["Accept"] = [Json],
        }));

    [Fact]
    public void What_was_secret_in_a_request_is_masked_in_the_answer()
    {
        var values = Values();
        values.Headers(new Dictionary<string, string[]> { ["Authorization"] = [$"Zoho-oauthtoken {Planted}"] });
        Shown("client_secret=other%20s3cret", Form, values);

        Assert.Equal("""{"message":"you sent *** and ***"}""", Shown($$"""{"message":"you sent {{Planted}} and other s3cret"}""", Json, values));
    }

    [Fact]
    public void A_long_body_is_cut_between_words()
    {
        var text = string.Concat(Enumerable.Repeat("word ", 4000));

        var shown = Shown(text, "text/plain");

        Assert.InRange(shown.Length, BodyText.MaxShown - 10, BodyText.MaxShown + 10);
        Assert.EndsWith("word ...", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void No_json_shows_a_secret_wherever_it_is_cut() =>
        Gen.Select(Name, Foreign.AnyText, Foreign.AnyText, Gen.Int[0, 400], Gen.Int[0, 3]).Sample((name, before, after, cut, depth) =>
        {
            var inner = new JsonObject { [before] = after, [name] = depth % 2 == 0 ? Planted : new JsonArray(Planted, new JsonObject { ["x"] = Planted }) };
            for (; depth > 0; depth--)
            {
                inner = new JsonObject { ["inner"] = depth == 2 ? inner.ToJsonString() : inner, [after] = before };
            }

            var bytes = Encoding.UTF8.GetBytes(inner.ToJsonString());
            var head = new ArraySegment<byte>(bytes, 0, Math.Min(cut, bytes.Length));

            DoesNotTell(BodyText.Of(head, bytes.Length, Json, Values()));
            DoesNotTell(BodyText.Of(new ArraySegment<byte>(bytes), bytes.Length, null, Values()));
        });

    [Fact]
    public void No_form_and_no_address_shows_a_secret() => Gen.Select(Name, Foreign.AnyText, Foreign.AnyText).Sample((name, before, after) =>
    {
        var form = FormEncoding.Write([new(before, after), new(name, Planted + "&" + after), new(after, before)]);

        DoesNotTell(Shown(form, Form));
        DoesNotTell(Values().Address(new Uri("https://www.zohoapis.eu/crm/v8/Leads?" + form)));
    });

    [Fact]
    public void No_body_is_too_strange() => Foreign.AnyBytes.Sample(bytes =>
    {
        foreach (var type in new[] { Json, Form, "text/html", "image/png", null })
        {
            Assert.DoesNotContain(BodyText.Of(new ArraySegment<byte>(bytes), bytes.Length, type, Values()), char.IsControl);
        }
    });

    private static void DoesNotTell(string shown) => Assert.DoesNotContain(Planted, shown, StringComparison.Ordinal);

    private static NamedValues Values() => new(new HashSet<string>());

    private static string Shown(string body, string type, NamedValues? values = null)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        return BodyText.Of(new ArraySegment<byte>(bytes), bytes.Length, type, values ?? Values());
    }
}
