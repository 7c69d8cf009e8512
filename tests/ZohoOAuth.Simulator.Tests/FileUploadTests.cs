using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using ZohoOAuth.Simulator.Faults;

namespace ZohoOAuth.Simulator.Tests;

/// <summary>Files that are uploaded as forms.</summary>
public sealed class FileUploadTests : SimulatorTest
{
    private const string Attachments = "/crm/v8/Leads/3652397000000649013/Attachments";
    private static readonly byte[] Content = [.. Enumerable.Range(0, 200_000).Select(position => (byte)(position * 7))];

    public FileUploadTests() => Http.DefaultRequestHeaders.Add("orgId", "7");

    [Fact]
    public async Task The_crm_takes_an_attachment_and_gives_it_back()
    {
        var row = (await UploadAsync(Attachments, "file")).GetProperty("data")[0];

        Assert.Equal(("SUCCESS", "attachment uploaded successfully"), (Text(row, "code"), Text(row, "message")));
        var id = Text(row.GetProperty("details"), "id");
        AssertKept(id, "Zoë.bin");
        using var back = await GetAsync(await AccessTokenAsync(), $"{Attachments}/{id}");
        Assert.Equal(Content, await back.Content.ReadAsByteArrayAsync(None));
    }

    [Fact]
    public async Task Desk_takes_an_attachment_and_says_where_it_is()
    {
        var file = await UploadAsync("/api/v1/tickets/1/attachments", "file");

        Assert.Equal(("Zoë.bin", "200000"), (Text(file, "name"), Text(file, "size")));
        AssertKept(Text(file, "id"), "Zoë.bin");
        using var back = await GetAsync(await AccessTokenAsync(), new Uri(Text(file, "href")).PathAndQuery);
        Assert.Equal(Content, await back.Content.ReadAsByteArrayAsync(None));
    }

    [Fact]
    public async Task WorkDrive_takes_a_file_into_a_folder()
    {
        var data = (await UploadAsync("/api/v1/upload", "content", ("parent_id", "f1"), ("filename", "b.bin"))).GetProperty("data")[0];

        var file = data.GetProperty("attributes");
        var id = Text(file, "resource_id");
        Assert.Equal(("files", "b.bin", "f1"), (Text(data, "type"), Text(file, "FileName"), Text(file, "parent_id")));
        Assert.EndsWith(id, Text(file, "Permalink"), StringComparison.Ordinal);
        AssertKept(id, "b.bin");
        using var listed = await GetAsync(await AccessTokenAsync(), "/api/v1/files/f1/files?page[offset]=25");
        Assert.Equal(id, Text(Assert.Single((await JsonAsync(listed)).GetProperty("data").EnumerateArray()), "id"));
    }

    [Theory]
    [InlineData(Attachments, "other", "REQUIRED_PARAM_MISSING")]
    [InlineData("/api/v1/tickets/1/attachments", "other", "INVALID_DATA")]
    [InlineData("/api/v1/upload", "file", "F6003")]
    public async Task A_form_without_the_file_is_refused_by_each_in_its_own_way(string path, string field, string code)
    {
        using var form = Form(field);
        using var json = new StringContent("{}");

        foreach (var sent in new HttpContent[] { form, json })
        {
            using var response = await SendAsync(await AccessTokenAsync(), HttpMethod.Post, path, sent);

            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Contains(code, await response.Content.ReadAsStringAsync(None), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_form_that_breaks_off_is_no_file()
    {
        using var broken = new StringContent("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nabc");
        broken.Headers.ContentType = new("multipart/form-data") { Parameters = { new("boundary", "b") } };

        using var response = await SendAsync(await AccessTokenAsync(), HttpMethod.Post, Attachments, broken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Null(Zoho.Files.Find("3652397002000000001"));
    }

    [Fact]
    public async Task More_than_a_servers_usual_limit_goes_through()
    {
        Zoho.Limits.AttachmentSize = 40_000_000;
        var source = Zoho.Files.Add("big.bin", 40_000_000);
        await using var content = source.OpenRead();
        using var form = new MultipartFormDataContent { { new StreamContent(content), "file", "big.bin" } };

        using var response = await SendAsync(await AccessTokenAsync(), HttpMethod.Post, Attachments, form);

        var id = Text((await JsonAsync(response)).GetProperty("data")[0].GetProperty("details"), "id");
        await using var copy = Zoho.Files.Find(id)!.OpenRead();
        await using var sent = source.OpenRead();
        Assert.Equal(await SHA256.HashDataAsync(sent, None), await SHA256.HashDataAsync(copy, None));
    }

    [Fact]
    public async Task An_upload_is_gone_with_the_simulator()
    {
        var id = Text((await UploadAsync(Attachments, "file")).GetProperty("data")[0].GetProperty("details"), "id");
        string folder;
        await using (var stream = (FileStream)Zoho.Files.Find(id)!.OpenRead())
        {
            folder = Path.GetDirectoryName(stream.Name)!;
        }

        await Zoho.DisposeAsync();

        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task The_log_leaves_what_a_form_carries_alone()
    {
        await UploadAsync(Attachments, "file");
        using var bytes = new ByteArrayContent(Content);
        bytes.Headers.ContentType = new("application/octet-stream");
        using var response = await SendAsync(await AccessTokenAsync(), HttpMethod.Post, Attachments, bytes);

        Assert.All(Zoho.Requests.To(Attachments), request => Assert.Equal((0, ""), (request.Form.Count, request.Body)));
    }

    [Fact]
    public async Task A_careless_server_repeats_a_small_multipart_form_too()
    {
        Zoho.Faults.Add(new Fault { Path = Attachments, Body = "{sent}" });
        using var form = Form("file", ("note", "the-note"));

        using var response = await SendAsync("the-token", HttpMethod.Post, Attachments, form);

        Assert.Equal("the-note the-token", await response.Content.ReadAsStringAsync(None));
    }

    [Theory]
    [InlineData("ZohoCRM.modules.Leads.CREATE", HttpStatusCode.OK)]
    [InlineData("ZohoCRM.modules.Leads.READ", HttpStatusCode.Unauthorized)]
    public async Task An_attachment_is_added_with_the_scope_of_its_module(string scope, HttpStatusCode status)
    {
        using var form = Form("file");

        using var response = await SendAsync(await AccessTokenAsync(scope), HttpMethod.Post, Attachments, form);

        Assert.Equal(status, response.StatusCode);
    }

    private static MultipartFormDataContent Form(string field, params (string Name, string Value)[] texts)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in texts)
        {
            form.Add(new StringContent(value), name);
        }

        form.Add(new ByteArrayContent(Content), field, "Zoë.bin");
        return form;
    }

    private async Task<JsonElement> UploadAsync(string path, string field, params (string Name, string Value)[] texts)
    {
        using var form = Form(field, texts);
        using var response = await SendAsync(await AccessTokenAsync(), HttpMethod.Post, path, form);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await JsonAsync(response);
    }

    private void AssertKept(string id, string name)
    {
        var file = Zoho.Files.Find(id)!;
        Assert.Equal((name, Content.Length, Convert.ToHexStringLower(SHA256.HashData(Content))), (file.Name, file.Length, file.Sha256));
    }
}
