using System.Net;
using System.Text.Json;

namespace ZohoOAuth.Simulator.Tests;

/// <summary>Duplicates, and records that are inserted or updated.</summary>
public sealed class CrmUpsertTests : CrmWriteTest
{
    [Fact]
    public async Task An_upsert_adds_what_is_new_and_changes_what_it_finds()
    {
        var id = await AddAsync("Leads", new { Last_Name = "Boyle", Email = "boyle@example.com" });
        var (status, body) = await PostAsync("/crm/v8/Leads/upsert", """
            {"data":[{"Last_Name":"Changed","Email":"BOYLE@example.com"},{"Last_Name":"New","Email":"new@example.com"},{"Email":"none@example.com"}]}
            """);
        var rows = body.GetProperty("data");

        Assert.Equal(HttpStatusCode.MultiStatus, status);
        Assert.Equal(("update", "Email", "record updated"), (Text(rows[0], "action"), Text(rows[0], "duplicate_field"), Text(rows[0], "message")));
        Assert.Equal(id, Text(rows[0].GetProperty("details"), "id"));
        Assert.Equal(("insert", "record added"), (Text(rows[1], "action"), Text(rows[1], "message")));
        Assert.Equal(JsonValueKind.Null, rows[1].GetProperty("duplicate_field").ValueKind);
        Assert.Equal("MANDATORY_NOT_FOUND", Text(rows[2], "code"));
        Assert.Equal("Changed", Text(await ReadAsync("Leads", id), "Last_Name"));
    }

    [Fact]
    public async Task The_request_can_name_the_fields_that_are_compared()
    {
        var id = await AddAsync("Leads", new { Last_Name = "A", Phone = "123", Email = "a@example.com" });
        var (_, byPhone) = await PostAsync(
            "/crm/v8/Leads/upsert",
            """{"data":[{"Last_Name":"B","Phone":"123","Email":"b@example.com"}],"duplicate_check_fields":["Phone"]}""");

        Assert.Equal(id, Text(byPhone.GetProperty("data")[0].GetProperty("details"), "id"));
        var byId = await RowAsync(HttpMethod.Post, "/crm/v8/Leads/upsert", new { id, Last_Name = "C" });
        Assert.Equal(("update", id), (Text(byId, "action"), Text(byId.GetProperty("details"), "id")));
    }

    [Fact]
    public async Task Rows_of_one_request_find_each_other()
    {
        var (_, body) = await PostAsync("/crm/v8/Leads/upsert", """{"data":[{"Last_Name":"A","Email":"x@example.com"},{"Last_Name":"B","Email":"x@example.com"}]}""");

        Assert.Equal(["insert", "update"], body.GetProperty("data").EnumerateArray().Select(row => Text(row, "action")));
    }

    [Fact]
    public async Task A_unique_field_takes_a_value_once()
    {
        var id = await AddAsync("Products", new { Product_Name = "A", Product_Code = "P-1" });
        var other = await AddAsync("Products", new { Product_Name = "B", Product_Code = "P-2" });
        var row = await RowAsync(HttpMethod.Post, "/crm/v8/Products", new { Product_Name = "C", Product_Code = "p-1" });
        var details = row.GetProperty("details");

        Assert.Equal(("DUPLICATE_DATA", "duplicate data"), (Text(row, "code"), Text(row, "message")));
        Assert.Equal(("Product_Code", "$.data[0].Product_Code", id), (Text(details, "api_name"), Text(details, "json_path"), Text(details, "id")));
        Assert.Equal(id, Text(details.GetProperty("duplicate_record"), "id"));
        Assert.Equal("Patricia Boyle", Text(details.GetProperty("duplicate_record").GetProperty("Owner"), "name"));
        Assert.Equal("DUPLICATE_DATA", Text(await RowAsync(HttpMethod.Put, $"/crm/v8/Products/{other}", new { Product_Code = "P-1" }), "code"));
        Assert.Equal("SUCCESS", Text(await RowAsync(HttpMethod.Put, $"/crm/v8/Products/{id}", new { Product_Code = "P-1" }), "code"));
    }

    [Fact]
    public async Task Only_one_of_many_requests_gets_a_unique_value()
    {
        await AddAsync("Products", new { Product_Name = "First" });
        var rows = await Task.WhenAll(Enumerable.Range(0, 12).Select(number =>
            RowAsync(HttpMethod.Post, "/crm/v8/Products", new { Product_Name = $"P{number}", Product_Code = "same" })));

        Assert.Single(rows, row => Text(row, "code") == "SUCCESS");
    }

    [Fact]
    public async Task The_details_say_who_wrote_the_record_and_when()
    {
        var row = await RowAsync(HttpMethod.Post, "/crm/v8/Leads", new { Last_Name = "A" });
        var details = row.GetProperty("details");

        Assert.Equal(["Modified_Time", "Modified_By", "Created_Time", "id", "Created_By", "$approval_state"], details.EnumerateObject().Select(value => value.Name));
        Assert.Equal(["name", "id"], details.GetProperty("Created_By").EnumerateObject().Select(value => value.Name));
        Assert.Equal(Text(await ReadAsync("Leads", Text(details, "id")), "Created_Time"), Text(details, "Created_Time"));
    }

    [Fact]
    public async Task A_lookup_and_a_tag_are_stored_as_a_response_has_them()
    {
        var account = await AddAsync("Accounts", new { Account_Name = "Copper Ltd" });
        var byObject = await AddAsync("Contacts", new { Last_Name = "A", Account_Name = new { id = account }, Tag = new[] { new { name = "hot" } } });
        var byText = await AddAsync("Contacts", new { Last_Name = "B", Account_Name = account, Tag = new[] { new { name = "Hot" } } });
        var first = await ReadAsync("Contacts", byObject);
        var second = await ReadAsync("Contacts", byText);

        Assert.Equal(("Copper Ltd", account), (Text(first.GetProperty("Account_Name"), "name"), Text(first.GetProperty("Account_Name"), "id")));
        Assert.Equal(account, Text(second.GetProperty("Account_Name"), "id"));
        Assert.Equal(first.GetProperty("Tag").GetRawText(), second.GetProperty("Tag").GetRawText());
    }

    [Fact]
    public async Task A_deletion_has_a_result_for_each_id()
    {
        var id = await AddAsync("Leads", new { Last_Name = "A" });
        var (status, body) = await CallAsync(HttpMethod.Delete, $"/crm/v8/Leads?ids={id},12&wf_trigger=false&");

        Assert.Equal(HttpStatusCode.MultiStatus, status);
        Assert.Equal(["record deleted", "record not deleted"], body.GetProperty("data").EnumerateArray().Select(row => Text(row, "message")));
        Assert.Equal("12", Text(body.GetProperty("data")[1].GetProperty("details"), "id"));
        Assert.Equal("REQUIRED_PARAM_MISSING", Text((await CallAsync(HttpMethod.Delete, "/crm/v8/Leads")).Body, "code"));
        Assert.Equal("INVALID_DATA", Text((await CallAsync(HttpMethod.Delete, "/crm/v8/Leads?ids=12&wf_trigger=x")).Body, "code"));
    }
}
