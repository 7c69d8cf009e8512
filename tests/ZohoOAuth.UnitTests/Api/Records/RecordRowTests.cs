using System.Text;
using System.Text.Json;
using ZohoOAuth.Client.Api.Records;
using ZohoOAuth.Client.Http;

namespace ZohoOAuth.UnitTests.Api.Records;

/// <summary>The results of written records, as each product gives them.</summary>
public sealed class RecordRowTests
{
    private const string CrmRows = """
        {"data":[
          {"code":"SUCCESS","details":{"id":"3652397000000649013","Created_Time":"2026-11-23T10:00:00+01:00"},"message":"record added","status":"success"},
          {"code":"MANDATORY_NOT_FOUND","details":{"api_name":"Last_Name"},"message":"required field not found","status":"error"}
        ]}
        """;

    [Fact]
    public void The_CRM_gives_a_row_for_each_record_in_their_order()
    {
        var rows = Read(CrmRows, 2)!;

        Assert.Equal((true, "success", "SUCCESS", "3652397000000649013", "record added"), Values(rows[0]));
        Assert.Equal((false, "error", "MANDATORY_NOT_FOUND", null, "required field not found"), Values(rows[1]));
        Assert.Equal("Last_Name", rows[1].Details.GetProperty("details").GetProperty("api_name").GetString());
    }

    [Fact]
    public void Creators_row_fails_by_its_error_and_not_by_a_status()
    {
        var rows = Read("""{"result":[{"code":3000,"data":{"ID":"3888833000000114027"},"message":"Data Added Successfully!"},{"code":3002,"error":{"Email":"Enter a valid address"}}]}""", 2)!;

        Assert.Equal((true, "success", "3000", "3888833000000114027", "Data Added Successfully!"), Values(rows[0]));
        Assert.Equal((false, "error", "3002"), (rows[1].Succeeded, rows[1].Status, rows[1].Code));
    }

    [Theory]
    [InlineData("""{"result":[{"data":{"ID":"7"}}]}""", true)]
    [InlineData("""{"result":[{"data":{"ID":"7"},"error":null}]}""", true)]
    [InlineData("""{"result":[{"error":["Enter a value for Name"]}]}""", false)]
    [InlineData("""{"response":{"errors":{"code":7042,"message":"Error"},"status":1}}""", false)]
    public void A_row_without_status_and_code_is_written_unless_it_has_an_error(string json, bool succeeded) =>
        Assert.Equal(succeeded, Assert.Single(Read(json, 1)!).Succeeded);

    [Theory]
    [InlineData("""{"id":"1892000000143237","ticketNumber":"101","status":"Open","code":"X"}""")]
    [InlineData("""{"id":1892000000143237,"status":"Closed","tags":["a","b"]}""")]
    public void Desk_gives_the_record_back_and_its_status_is_its_own(string json)
    {
        var row = Assert.Single(Read(json, 1)!);

        Assert.Equal((true, "success", null, "1892000000143237", null), Values(row));
    }

    [Theory]
    [InlineData(
        """{"code":0,"message":"The contact has been created.","contact":{"contact_id":"460000000026049","contact_name":"B"}}""",
        "460000000026049",
        "0",
        "The contact has been created.")]
    [InlineData("""{"code":0,"message":"ok","invoice":{"invoice_id":982000000567114,"line_items":[]}}""", "982000000567114", "0", "ok")]
    [InlineData("""{"data":{"id":"kl9v1","type":"files"}}""", "kl9v1", null, null)]
    public void The_id_is_found_where_the_family_of_the_product_puts_it(string json, string id, string? code, string? message)
    {
        var row = Assert.Single(Read(json, 1)!);

        Assert.Equal((true, "success", code, id, message), Values(row));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[7]")]
    [InlineData("""{"data":["text"]}""")]
    public void A_row_that_tells_nothing_is_written_and_has_no_id(string json)
    {
        var row = Assert.Single(Read(json, 1)!);

        Assert.Equal((true, "success", null, null, null), Values(row));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(0)]
    public void Rows_that_do_not_fit_the_records_are_no_rows(int records) => Assert.Null(Read(CrmRows, records));

    [Fact]
    public void A_refused_request_has_written_only_the_records_whose_rows_say_so()
    {
        var rows = Read("""{"data":[{"id":"7","status":"Open"},{"code":"SUCCESS","status":"success"}]}""", 2, isRefused: true)!;

        Assert.Equal([(false, "error"), (true, "success")], rows.Select(row => (row.Succeeded, row.Status)));
    }

    [Theory]
    [InlineData(400, CrmRows, "application/json", 2, true)]
    [InlineData(400, CrmRows, "application/json", 1, false)]
    [InlineData(400, CrmRows, "text/html", 2, true)]
    [InlineData(400, CrmRows, "application/pdf", 2, false)]
    [InlineData(403, CrmRows, "application/json", 2, true)]
    [InlineData(403, """{"data":[{"name":"a"},{"name":"b"}]}""", "application/json", 2, false)]
    [InlineData(200, CrmRows, "application/json", 2, false)]
    [InlineData(400, """{"code":"INVALID_DATA","status":"error"}""", "application/json", 1, false)]
    public void Only_a_refusal_with_a_row_for_each_record_is_an_answer_to_the_records(int status, string body, string mediaType, int records, bool expected)
    {
        Assert.Equal(expected, RecordRow.HasRowPerRecord(Response(body, status, mediaType), records));
    }

    private static HttpResponse Response(string body, int status, string mediaType = "application/json", string path = "/desk/api/v1/tickets") => new()
    {
        Method = "POST",
        RequestUri = new Uri("https://www.zohoapis.eu" + path),
        Status = status,
        Body = new(Encoding.UTF8.GetBytes(body)),
        MediaType = mediaType,
        Headers = new Dictionary<string, string[]>(),
    };

    private static IReadOnlyList<RecordRow>? Read(string json, int records, bool isRefused = false)
    {
        using var document = JsonDocument.Parse(json);
        return RecordRow.ReadAll(document.RootElement.Clone(), records, Response(json, isRefused ? 400 : 200));
    }

    private static (bool Succeeded, string Status, string? Code, string? Id, string? Message) Values(RecordRow row) =>
        (row.Succeeded, row.Status, row.Code, row.Id, row.Message);
}
