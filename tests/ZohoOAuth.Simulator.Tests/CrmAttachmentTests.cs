using System.Net;
using System.Text.Json;

namespace ZohoOAuth.Simulator.Tests;

/// <summary>What belongs to a record: attachments, links, notes and its photo; and files without a record.</summary>
public sealed class CrmAttachmentTests : SimulatorTest
{
    private const string Lead = "/crm/v8/Leads/3652397000000649013";
    private const string OtherLead = "/crm/v8/Leads/3652397000000649014";
    private const string List = $"{Lead}/Attachments?fields=File_Name,Size";
    private static readonly byte[] Content = [1, 2, 3];

    [Fact]
    public async Task An_attachment_is_listed_at_its_record_only_and_can_be_deleted()
    {
        var token = await AccessTokenAsync();
        var id = await UploadAsync(token, $"{Lead}/Attachments", "Zoë.txt");

        var row = Assert.Single(await RowsAsync(token, List));
        Assert.Equal((id, "Zoë.txt", "3", "Leads"), (Text(row, "id"), Text(row, "File_Name"), Text(row, "Size"), Text(row, "$se_module")));
        Assert.Equal("204", await CrmCodeAsync(token, $"{OtherLead}/Attachments?fields=File_Name"));
        Assert.Equal("400 INVALID_DATA", await CrmCodeAsync(token, $"{OtherLead}/Attachments/{id}"));

        using var deleted = await SendAsync(token, HttpMethod.Delete, $"{Lead}/Attachments/{id}");
        Assert.Equal("SUCCESS", Text((await JsonAsync(deleted)).GetProperty("data")[0], "code"));
        Assert.Equal("204", await CrmCodeAsync(token, List));
        Assert.Equal("400 INVALID_DATA", await CrmCodeAsync(token, $"{Lead}/Attachments/{id}"));
    }

    [Fact]
    public async Task Several_are_deleted_by_their_ids_and_each_has_its_result()
    {
        var token = await AccessTokenAsync();
        var id = await UploadAsync(token, $"{Lead}/Attachments", "a.txt");

        using var deleted = await SendAsync(token, HttpMethod.Delete, $"{Lead}/Attachments?ids={id},1");

        Assert.Equal(HttpStatusCode.MultiStatus, deleted.StatusCode);
        Assert.Equal(["SUCCESS", "INVALID_DATA"], (await JsonAsync(deleted)).GetProperty("data").EnumerateArray().Select(row => Text(row, "code")));
    }

    [Fact]
    public async Task A_link_is_an_attachment_without_content()
    {
        var token = await AccessTokenAsync();

        using var added = await SendAsync(token, HttpMethod.Post, $"{Lead}/Attachments?attachmentUrl=https%3A%2F%2Fexample.com%2Fa&title=A");

        Assert.Equal("SUCCESS", Text((await JsonAsync(added)).GetProperty("data")[0], "code"));
        var row = Assert.Single(await RowsAsync(token, List));
        Assert.Equal(("A", "https://example.com/a"), (Text(row, "File_Name"), Text(row, "$link_url")));
        Assert.Equal("204", await CrmCodeAsync(token, $"{Lead}/Attachments/{Text(row, "id")}"));
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused()
    {
        Zoho.Limits.AttachmentSize = 2;

        foreach (var path in new[] { $"{Lead}/Attachments", "/crm/v8/files" })
        {
            using var form = Form("a.txt");
            using var response = await SendAsync(await AccessTokenAsync("ZohoCRM.modules.ALL,ZohoCRM.files.ALL"), HttpMethod.Post, path, form);

            Assert.Equal((HttpStatusCode.BadRequest, "FILE_SIZE_MORE_THAN_ALLOWED_SIZE"), (response.StatusCode, Text(await JsonAsync(response), "code")));
        }
    }

    [Theory]
    [InlineData("/crm/v8/Leads/1/Attachments?fields=File_Name", "400 INVALID_DATA")]
    [InlineData($"{Lead}/Attachments?fields=Nothing", "400 INVALID_DATA")]
    [InlineData($"{Lead}/Attachments?fields=File_Name&per_page=201", "400 INVALID_DATA")]
    [InlineData("/crm/v8/Leads/1/photo", "400 INVALID_DATA")]
    [InlineData("/crm/v8/Deals/3652397000020649013/photo", "400 NOT_SUPPORTED")]
    [InlineData("/crm/v8/Leads/1/Notes?fields=Note_Title", "400 INVALID_DATA")]
    [InlineData($"{Lead}/Notes?fields=Nothing", "400 INVALID_DATA")]
    public async Task A_wrong_request_is_refused(string path, string code) => Assert.Equal(code, await CrmCodeAsync(await AccessTokenAsync(), path));

    [Fact]
    public async Task Lists_of_a_record_require_fields_too()
    {
        Zoho.RequireFields = true;

        Assert.Equal("400 REQUIRED_PARAM_MISSING", await CrmCodeAsync(await AccessTokenAsync(), $"{Lead}/Attachments"));
        Assert.Equal("400 REQUIRED_PARAM_MISSING", await CrmCodeAsync(await AccessTokenAsync(), $"{Lead}/Notes"));
    }

    [Fact]
    public async Task A_record_has_one_photo()
    {
        var token = await AccessTokenAsync();
        Assert.Equal("204", await CrmCodeAsync(token, $"{Lead}/photo"));

        foreach (var name in new[] { "a.png", "b.JPG" })
        {
            using var form = Form(name);
            using var saved = await SendAsync(token, HttpMethod.Post, $"{Lead}/photo", form);
            Assert.Equal("photo uploaded successfully", Text(await JsonAsync(saved), "message"));
        }

        using var photo = await GetAsync(token, $"{Lead}/photo");
        Assert.Equal(Content, await photo.Content.ReadAsByteArrayAsync(None));
        using var deleted = await SendAsync(token, HttpMethod.Delete, $"{Lead}/photo");
        Assert.Equal("204", await CrmCodeAsync(token, $"{Lead}/photo"));
    }

    [Fact]
    public async Task A_photo_is_an_image()
    {
        using var form = Form("a.txt");
        using var response = await SendAsync(await AccessTokenAsync(), HttpMethod.Post, $"{Lead}/photo", form);

        Assert.Equal((HttpStatusCode.BadRequest, "INVALID_DATA"), (response.StatusCode, Text(await JsonAsync(response), "code")));
    }

    [Fact]
    public async Task Notes_of_a_record_are_records_of_the_module_Notes()
    {
        var token = await AccessTokenAsync();
        using var content = new StringContent("""{"data":[{"Note_Title":"T","Note_Content":"C"},{"Note_Title":"no content"}]}""");

        using var added = await SendAsync(token, HttpMethod.Post, $"{Lead}/Notes", content);

        Assert.Equal(["SUCCESS", "MANDATORY_NOT_FOUND"], (await JsonAsync(added)).GetProperty("data").EnumerateArray().Select(row => Text(row, "code")));
        var note = Assert.Single(await RowsAsync(token, $"{Lead}/Notes?fields=Note_Title,Parent_Id"));
        Assert.Equal(("T", "3652397000000649013"), (Text(note, "Note_Title"), Text(note.GetProperty("Parent_Id"), "id")));
        Assert.Equal(Text(note, "id"), Text(Assert.Single(await RowsAsync(token, "/crm/v8/Notes?fields=Note_Title")), "id"));
        Assert.Equal("204", await CrmCodeAsync(token, $"{OtherLead}/Notes?fields=Note_Title"));
    }

    [Fact]
    public async Task Files_have_no_record_and_come_back_by_their_id()
    {
        var token = await AccessTokenAsync("ZohoCRM.files.ALL");
        using var form = Form("a.txt");
        form.Add(new ByteArrayContent([4]), "file", "b.txt");

        using var added = await SendAsync(token, HttpMethod.Post, "/crm/v8/files", form);

        var rows = (await JsonAsync(added)).GetProperty("data").EnumerateArray().Select(row => row.GetProperty("details")).ToList();
        Assert.Equal(["a.txt", "b.txt"], rows.Select(row => Text(row, "name")));
        using var back = await GetAsync(token, $"/crm/v8/files?id={Text(rows[1], "id")}");
        Assert.Equal([4], await back.Content.ReadAsByteArrayAsync(None));
        Assert.Equal("400 INVALID_DATA", await CrmCodeAsync(token, "/crm/v8/files?id=1"));
        Assert.Equal("401 OAUTH_SCOPE_MISMATCH", await CrmCodeAsync(await AccessTokenAsync(), "/crm/v8/files?id=1"));
    }

    private static MultipartFormDataContent Form(string name) => new() { { new ByteArrayContent(Content), "file", name } };

    private async Task<string> UploadAsync(string token, string path, string name)
    {
        using var form = Form(name);
        using var response = await SendAsync(token, HttpMethod.Post, path, form);
        var details = (await JsonAsync(response)).GetProperty("data")[0].GetProperty("details");
        Assert.Equal(["Modified_Time", "Modified_By", "Created_Time", "id", "Created_By"], details.EnumerateObject().Select(detail => detail.Name));
        return Text(details, "id");
    }

    private async Task<List<JsonElement>> RowsAsync(string token, string path)
    {
        using var response = await GetAsync(token, path);
        return [.. (await JsonAsync(response)).GetProperty("data").EnumerateArray()];
    }
}
