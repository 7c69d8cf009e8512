using System.Text;
using ZohoOAuth.Client.Api.Records;
using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.Client.Http;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Api.Records;

/// <summary>No record is ever taken for an error, and no body breaks the check.</summary>
public sealed class ErrorEnvelopeTests
{
    private static readonly string[] Names = ["code", "status", "message", "details", "id", "error", "data", "errorCode", "response"];

    [Theory]
    [InlineData("{\"code\":\"X\",\"status\":\"error\",\"message\":\"cut \\ud83d\"}", true)]
    [InlineData("{\"code\":\"X\",\"status\":\"error\"}", true)]
    [InlineData("{\"status\":\"error\"}", true)]
    [InlineData("{\"code\":\"X\",\"status\":\"success\",\"message\":\"m\"}", false)]
    [InlineData("{\"code\":\"X\",\"status\":\"error\",\"message\":\"m\",\"id\":null}", true)]
    [InlineData("{\"code\":\"X\",\"status\":\"error\",\"message\":\"m\",\"id\":7}", false)]
    [InlineData("{\"response\":{\"status\":\"failure\",\"errormessage\":\"No such service\"}}", true)]
    [InlineData("{\"response\":{\"status\":\"failure\",\"logMessage\":[\"No such service\"]}}", true)]
    [InlineData("{\"response\":{\"errors\":{\"code\":7218,\"message\":\"no\"},\"message\":\"Error occurred\",\"uri\":\"/x\",\"status\":1}}", true)]
    [InlineData("{\"status\":\"error\",\"Code\":\"2501\",\"message\":\"no\",\"URI\":\"/x\",\"version\":\"1.1\"}", true)]
    [InlineData("{\"response\":{\"result\":[],\"status\":0}}", false)]
    [InlineData("{\"status\":\"error\",\"title\":\"a job\",\"progress\":7}", false)]
    [InlineData("", false)]
    [InlineData("[]", false)]
    [InlineData("{\"code\":\"X\",\"status\":\"error\"", false)]
    public void Only_an_answer_that_says_so_is_an_error(string body, bool expected) => Assert.Equal(expected, ErrorEnvelope.IsIn(Response(Encoding.UTF8.GetBytes(body))));

    [Fact]
    public void An_answer_that_has_its_own_status_is_left_to_it()
    {
        Assert.False(ErrorEnvelope.IsIn(Response("{\"code\":\"X\",\"status\":\"error\"}"u8.ToArray(), 400)));
        Assert.False(ErrorEnvelope.IsIn(Response("{\"code\":\"X\",\"status\":\"error\"}"u8.ToArray(), mediaType: "text/csv")));
    }

    [Fact]
    public void A_list_or_a_record_with_an_id_is_never_an_error() => Foreign.JsonWith(Names).Sample(
        json =>
        {
            var text = Encoding.UTF8.GetString(json);
            Assert.False(ErrorEnvelope.IsIn(Response(Encoding.UTF8.GetBytes($$"""{"status":"error","code":"X","message":{{text}},"data":[{{text}}]}"""))));
            Assert.False(ErrorEnvelope.IsIn(Response(Encoding.UTF8.GetBytes($$"""{"status":"error","code":"X","details":{{text}},"id":"7"}"""))));
        },
        iter: 1_000);

    public static TheoryData<string> Products => [.. ProductTable.Rows.Select(product => product.Name)];

    [Theory]
    [MemberData(nameof(Products))]
    public void A_list_is_an_error_of_no_product(string name)
    {
        var product = ProductTable.Rows.Single(row => row.Name == name);
        Foreign.JsonWith(Names).Sample(
            json =>
            {
                var text = Encoding.UTF8.GetString(json);
                foreach (var body in new[]
                {
                    $$"""{"status":"error","code":"X","message":{{text}},"data":[{{text}}]}""",
                    $$"""{"status":"error","code":"X","details":{{text}},"id":"7"}""",
                    $$$"""{"response":{"errors":{"code":1},"status":1,"result":[{"a":{{{text}}}}]}}""",
                    $$"""[{{text}}]""",
                })
                {
                    Assert.False(ErrorEnvelope.IsIn(Response(Encoding.UTF8.GetBytes(body)), product));
                }

                _ = ErrorEnvelope.IsIn(Response(json), product);
                _ = ErrorEnvelope.IsIn(Response([.. "<r><code>"u8, .. json, .. "</code></r>"u8], mediaType: "text/xml"), product);
            },
            iter: 300);
    }

    [Fact]
    public void Any_body_is_an_error_or_none() => Gen.OneOf(Foreign.AnyBytes, Foreign.JsonWith(Names)).Sample(
        body =>
        {
            _ = ErrorEnvelope.IsIn(Response(body));
        },
        iter: 2_000);

    private static HttpResponse Response(byte[] body, int status = 200, string mediaType = "application/json") => new()
    {
        RequestUri = new Uri("https://www.zohoapis.eu/crm/v8/Leads"),
        Status = status,
        Body = new(body),
        MediaType = mediaType,
        Headers = new Dictionary<string, string[]>(),
    };
}
