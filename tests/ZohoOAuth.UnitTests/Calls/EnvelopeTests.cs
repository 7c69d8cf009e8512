using System.Text;
using ZohoOAuth.Json;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Calls;

/// <summary>What a response has beside its records, and a response that is one object.</summary>
public sealed class EnvelopeTests : SignInTest
{
    public EnvelopeTests() => Engine.Set("token", Token());

    [Theory]
    [InlineData(
        """{"share":[{"id":"1"}],"shareable_user":[{"id":"2"}],"info":{"count":1,"new_field":null}}""",
        """{"shareable_user":[{"id":"2"}],"info":{"count":1,"new_field":null}}""")]
    [InlineData("""{"notify":true,"data":[{"id":"1"}]}""", """{"notify":true}""")]
    [InlineData("""{"response":{"result":[{"id":"1"}],"status":0},"x":1}""", """{"response":{"status":0},"x":1}""")]
    [InlineData("""{"data":{"Records":{"Leads":{"_data":[{"id":"1"}],"_info":{"more_records":false}}}}}""", """{"data":{"Records":{"Leads":{"_info":{"more_records":false}}}}}""")]
    [InlineData("""{"data":[{"id":"1"}],"info":{"id":12345678901234567890,"rate":19.90}}""", """{"info":{"id":12345678901234567890,"rate":19.90}}""")]
    public void Everything_else_is_in_the_variable(string body, string beside)
    {
        Zoho.Answer(body);

        var run = Engine.Run("$token | Invoke-ZohoApi /crm/v8/Leads/1/actions/share -EnvelopeVariable envelope").Succeeded();

        Assert.Equal(["1"], run.Properties("id"));
        Assert.Equal(beside, Json("$envelope"));
    }

    [Theory]
    [InlineData("""{"data":[{"id":"1"}]}""", 200)]
    [InlineData("""[{"id":"1"}]""", 200)]
    [InlineData("""{"id":"1"}""", 200)]
    [InlineData("", 204)]
    public void Where_there_is_nothing_else_it_is_null(string body, int status)
    {
        Engine.Set("envelope", "before");
        Zoho.Answer(body, status);

        Engine.Run("$token | Invoke-ZohoApi /crm/v8/Leads -EnvelopeVariable envelope").Succeeded();

        Assert.Null(Engine.Get("envelope"));
    }

    [Fact]
    public void With_All_it_is_that_of_the_last_page()
    {
        Zoho.Answer("""{"data":[{"id":"1"}],"info":{"more_records":true,"count":1}}""")
            .Answer("""{"data":[{"id":"2"}],"info":{"more_records":false,"count":7}}""");

        Engine.Run("$token | Invoke-ZohoApi /crm/v8/Leads -All -PageConcurrency 1 -EnvelopeVariable envelope").Succeeded();

        Assert.Equal(7L, Engine.Run("$envelope.info.count").Value);
    }

    [Fact]
    public void Records_that_are_written_have_one_too()
    {
        Zoho.Answer("""{"data":[{"code":"SUCCESS","details":{"id":"71"},"status":"success","message":"ok"}],"locked_count":"0","success_count":"1"}""");

        Engine.Run("[pscustomobject]@{ id = 1 } | Invoke-ZohoApi /crm/v8/Leads -Token $token -EnvelopeVariable envelope").Succeeded();

        Assert.Equal("0", Engine.Run("$envelope.locked_count").Value);
    }

    [Theory]
    [InlineData("""{"blueprint":{"process_info":{"id":"9"},"transitions":[1,2]}}""", """{"process_info":{"id":"9"},"transitions":[1,2]}""")]
    [InlineData("""{"urls":{"data_links":["https://download-accl.zoho.com/1.zip"]}}""", """{"data_links":["https://download-accl.zoho.com/1.zip"]}""")]
    [InlineData("""{"count":"7"}""", """{"count":"7"}""")]
    [InlineData("""{"available":true,"record":{"id":"1"}}""", """{"available":true,"record":{"id":"1"}}""")]
    [InlineData("""{"info":{"more_records":false}}""", """{"info":{"more_records":false}}""")]
    [InlineData("""{"error":{"code":"X"}}""", """{"error":{"code":"X"}}""")]
    public void An_answer_whose_only_content_is_one_object_is_that_object(string body, string output)
    {
        Zoho.Answer(body).Answer(body);

        Assert.Equal(output, Json("$token | Invoke-ZohoApi /crm/v8/Leads/1/actions/blueprint"));
        Assert.Equal(body, Json("$token | Invoke-ZohoApi /crm/v8/Leads/1/actions/blueprint -Raw"));
    }

    private string Json(string script) => Encoding.UTF8.GetString(JsonBody.Write(Assert.Single(Engine.Run(script).Succeeded().Output))!);
}
