using System.Globalization;
using System.Net;
using System.Text.Json;

namespace ZohoOAuth.Simulator.Tests;

/// <summary>What the schema of a module refuses, with Zoho's errors.</summary>
public sealed class CrmRowErrorTests : CrmWriteTest
{
    private const string Lead = "3652397000000649013";

    [Theory]
    [InlineData("""{"First_Name":"A"}""", "MANDATORY_NOT_FOUND", """{"api_name":"Last_Name","json_path":"$.data[0].Last_Name"}""")]
    [InlineData("""{"Last_Name":""}""", "MANDATORY_NOT_FOUND", """{"api_name":"Last_Name","json_path":"$.data[0].Last_Name"}""")]
    [InlineData("""{"Last_Name":"A","Lastname":"B"}""", "INVALID_DATA", """{"api_name":"Lastname","json_path":"$.data[0].Lastname"}""")]
    [InlineData("""{"Last_Name":1}""", "INVALID_DATA", """{"api_name":"Last_Name","json_path":"$.data[0].Last_Name","expected_data_type":"text"}""")]
    [InlineData("""{"Last_Name":"A","Email":"no address"}""", "INVALID_DATA", """{"api_name":"Email","json_path":"$.data[0].Email","expected_data_type":"email"}""")]
    [InlineData("""{"Last_Name":"A","No_of_Employees":"7"}""", "INVALID_DATA", """{"api_name":"No_of_Employees","json_path":"$.data[0].No_of_Employees","expected_data_type":"integer"}""")]
    [InlineData("""{"Last_Name":"A","No_of_Employees":1.5}""", "INVALID_DATA", """{"api_name":"No_of_Employees","json_path":"$.data[0].No_of_Employees","expected_data_type":"integer"}""")]
    [InlineData("""{"Last_Name":"A","No_of_Employees":1234567890}""", "INVALID_DATA", """{"api_name":"No_of_Employees","json_path":"$.data[0].No_of_Employees","maximum_length":9}""")]
    [InlineData("""{"Last_Name":"A","Annual_Revenue":"1.5"}""", "INVALID_DATA", """{"api_name":"Annual_Revenue","json_path":"$.data[0].Annual_Revenue","expected_data_type":"double"}""")]
    [InlineData("""{"Last_Name":"A","Annual_Revenue":1e300}""", "INVALID_DATA", """{"api_name":"Annual_Revenue","json_path":"$.data[0].Annual_Revenue","maximum_length":16}""")]
    [InlineData("""{"Last_Name":"A","Email_Opt_Out":"true"}""", "INVALID_DATA", """{"api_name":"Email_Opt_Out","json_path":"$.data[0].Email_Opt_Out","expected_data_type":"boolean"}""")]
    [InlineData("""{"Last_Name":"A","Website":"no site"}""", "INVALID_DATA", """{"api_name":"Website","json_path":"$.data[0].Website","expected_data_type":"website"}""")]
    [InlineData("""{"Last_Name":"A","Lead_Source":"Nowhere"}""", "INVALID_DATA", """{"api_name":"Lead_Source","json_path":"$.data[0].Lead_Source"}""")]
    [InlineData("""{"Last_Name":"A","Created_Time":"2026-01-01T00:00:00+00:00"}""", "NOT_ALLOWED", """{"api_name":"Created_Time","json_path":"$.data[0].Created_Time"}""")]
    [InlineData("""{"Last_Name":"A","Owner":{"id":"1"}}""", "INVALID_DATA", """{"api_name":"id","json_path":"$.data[0].Owner.id","parent_api_name":"Owner"}""")]
    [InlineData("""{"Last_Name":"A","Owner":true}""", "INVALID_DATA", """{"api_name":"Owner","json_path":"$.data[0].Owner","expected_data_type":"jsonobject"}""")]
    [InlineData("""{"Last_Name":"A","Owner":{"name":"B"}}""", "MANDATORY_NOT_FOUND", """{"api_name":"id","json_path":"$.data[0].Owner.id"}""")]
    [InlineData("""{"Last_Name":"A","Tag":"hot"}""", "INVALID_DATA", """{"api_name":"Tag","json_path":"$.data[0].Tag","expected_data_type":"jsonarray"}""")]
    public async Task A_lead_that_is_wrong_is_refused(string record, string code, string details) => await RefusedAsync("Leads", record, code, details);

    [Theory]
    [InlineData("""{"Subject":"A","Due_Date":"01.02.2026"}""", "Tasks", """{"api_name":"Due_Date","json_path":"$.data[0].Due_Date","expected_data_type":"date"}""")]
    [InlineData("""{"Subject":"A","Due_Date":"2026-02-30"}""", "Tasks", """{"api_name":"Due_Date","json_path":"$.data[0].Due_Date","expected_data_type":"date"}""")]
    [InlineData("""{"Event_Title":"A","End_DateTime":"2026-02-03T10:00:00+01:00","Start_DateTime":"2026-02-03"}""", "Events", """{"api_name":"Start_DateTime","json_path":"$.data[0].Start_DateTime","expected_data_type":"datetime"}""")]
    [InlineData("""{"Last_Name":"A","Account_Name":{"id":"12"}}""", "Contacts", """{"api_name":"id","json_path":"$.data[0].Account_Name.id","parent_api_name":"Account_Name"}""")]
    [InlineData("""{"Last_Name":"A","Account_Name":"Copper Ltd"}""", "Contacts", """{"api_name":"Account_Name","json_path":"$.data[0].Account_Name","expected_data_type":"jsonobject"}""")]
    public async Task A_value_of_another_type_is_refused(string record, string module, string details) =>
        await RefusedAsync(module, record, "INVALID_DATA", details);

    [Fact]
    public async Task A_stage_outside_the_pipeline_is_refused() => await RefusedAsync(
        "Deals",
        """{"Deal_Name":"A","Stage":"Nearly"}""",
        "MAPPING_MISMATCH",
        """{"api_name":"Stage","json_path":"$.data[0].Stage","mapped_field":"Pipeline"}""");

    [Fact]
    public async Task A_text_that_is_too_long_is_refused_and_one_of_the_maximum_is_not()
    {
        var row = await RowAsync(HttpMethod.Post, "/crm/v8/Leads", new { Last_Name = new string('a', 81) });
        Assert.Equal(80, row.GetProperty("details").GetProperty("maximum_length").GetInt32());

        await AddAsync("Leads", new { Last_Name = new string('a', 80) });
    }

    [Fact]
    public async Task A_change_has_the_same_rules_and_names_its_record()
    {
        var cleared = await RowAsync(HttpMethod.Put, "/crm/v8/Leads", new { id = Lead, Last_Name = (string?)null });
        Assert.Equal(("MANDATORY_NOT_FOUND", Lead), (Text(cleared, "code"), Text(cleared.GetProperty("details"), "id")));

        Assert.Equal("INVALID_DATA", Text(await RowAsync(HttpMethod.Put, $"/crm/v8/Leads/{Lead}", new { Email = "no address" }), "code"));
        Assert.Equal("MANDATORY_NOT_FOUND", Text(await RowAsync(HttpMethod.Put, "/crm/v8/Leads", new { Company = "A" }), "code"));
        Assert.Equal("INVALID_DATA", Text(await RowAsync(HttpMethod.Put, "/crm/v8/Leads", new { id = "12", Company = "A" }), "code"));
    }

    [Fact]
    public async Task A_record_that_was_read_can_be_sent_back_with_one_change()
    {
        var (_, read) = await CallAsync(HttpMethod.Get, $"/crm/v8/Leads/{Lead}");
        var record = read.GetProperty("data")[0].Deserialize<Dictionary<string, object?>>()!;
        record["Company"] = "Changed Ltd";

        Assert.Equal("SUCCESS", Text(await RowAsync(HttpMethod.Put, "/crm/v8/Leads", record), "code"));
        Assert.Equal("Changed Ltd", Text(await ReadAsync("Leads", Lead), "Company"));
    }

    [Fact]
    public async Task Each_error_names_the_place_of_its_record()
    {
        var (status, body) = await PostAsync("/crm/v8/Leads", """{"data":[{"Last_Name":"A"},{"Last_Name":"B","Email":"c"},{"Company":"D"}]}""");

        Assert.Equal(HttpStatusCode.MultiStatus, status);
        var rows = body.GetProperty("data");
        Assert.Equal("SUCCESS", Text(rows[0], "code"));
        Assert.Equal("$.data[1].Email", Text(rows[1].GetProperty("details"), "json_path"));
        Assert.Equal("$.data[2].Last_Name", Text(rows[2].GetProperty("details"), "json_path"));
    }

    [Theory]
    [InlineData("\"trigger\":\"workflow\"", "INVALID_DATA")]
    [InlineData("\"trigger\":[\"mail\"]", "INVALID_DATA")]
    [InlineData("\"apply_feature_execution\":[{\"name\":\"rules\"}]", "INVALID_DATA")]
    [InlineData("\"duplicate_check_fields\":[\"Emial\"]", "INVALID_DATA")]
    [InlineData("\"triggers\":[]", "INVALID_DATA")]
    public async Task A_body_with_a_wrong_option_is_refused(string option, string code)
    {
        var (status, body) = await PostAsync("/crm/v8/Leads", $$"""{"data":[{"Last_Name":"A"}],{{option}}}""");

        Assert.Equal((HttpStatusCode.BadRequest, code), (status, Text(body, "code")));
    }

    [Fact]
    public async Task A_body_can_have_the_documented_options()
    {
        var (status, _) = await PostAsync("/crm/v8/Leads", """
            {"data":[{"Last_Name":"A","$append_values":{"Tag":true},"Layout":{"id":"1"}}],"trigger":["workflow"],"process":["review_process"],"lar_id":"1",
             "wf_trigger":"true","apply_feature_execution":[{"name":"layout_rules"}],"skip_feature_execution":[{"name":"cadences"}]}
            """);

        Assert.Equal(HttpStatusCode.Created, status);
    }

    [Fact]
    public async Task Too_many_records_are_refused_with_the_maximum()
    {
        var (_, body) = await PostAsync("/crm/v8/Leads", new { data = Enumerable.Repeat(new { Last_Name = "A" }, 101) });

        Assert.Equal("""{"maximum_length":100,"api_name":"data"}""", body.GetProperty("details").GetRawText());
    }

    private async Task RefusedAsync(string module, string record, string code, string details)
    {
        var (status, body) = await PostAsync($"/crm/v8/{module}", string.Create(CultureInfo.InvariantCulture, $$"""{"data":[{{record}}]}"""));
        var row = body.GetProperty("data")[0];

        Assert.Equal((HttpStatusCode.BadRequest, code, "error"), (status, Text(row, "code"), Text(row, "status")));
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(details), row.GetProperty("details")), row.GetRawText());
    }
}
