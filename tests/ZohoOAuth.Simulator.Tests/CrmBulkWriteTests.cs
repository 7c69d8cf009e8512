using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace ZohoOAuth.Simulator.Tests;

/// <summary>Bulk write jobs, from the archive that a client uploads to the archive with the results.</summary>
public sealed class CrmBulkWriteTests : SimulatorTest
{
    private const string Scope = "ZohoCRM.bulk.ALL,ZohoCRM.modules.ALL";
    private const string Zgid = "652397000";

    [Fact]
    public async Task Rows_become_records_and_the_result_says_what_became_of_each()
    {
        var token = await AccessTokenAsync(Scope);
        const string Rows = "\"O'Neill, \"\"Z\"\"\",z@example.com,12.5,x\r\n,none@example.com,1,y\r\n";
        var file = await UploadAsync(token, "leads.csv", $"Last_Name,Email,Annual_Revenue,Tagline\r\n{Rows}");
        var id = await CreateAsync(token, "insert", Resource("Leads", file, ("Last_Name", 0), ("Email", 1), ("Annual_Revenue", 2)));

        Assert.Equal(204, await CountAsync(token, "z@example.com"));
        Zoho.Clock.Advance(TimeSpan.FromMinutes(1));
        var job = await JobAsync(token, id);

        Assert.Equal(("COMPLETED", "insert"), (Text(job, "status"), Text(job, "operation")));
        var counts = job.GetProperty("resource")[0].GetProperty("file");
        Assert.Equal((1, 1, 2), (Number(counts, "added_count"), Number(counts, "skipped_count"), Number(counts, "total_count")));
        var url = new Uri(Text(job.GetProperty("result"), "download_url"));
        Assert.EndsWith($"/v2/crm/{Zgid}/bulk-write/{id}/{id}.zip", url.AbsolutePath, StringComparison.Ordinal);
        var lines = (await DownloadAsync(token, url.PathAndQuery)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("Last_Name,Email,Annual_Revenue,STATUS,RECORD_ID,ERRORS", lines[0]);
        Assert.Matches(@"^""O'Neill, """"Z"""""",z@example.com,12.5,ADDED,\d{19},$", lines[1]);
        Assert.Equal(",none@example.com,1,SKIPPED,,MANDATORY_NOT_FOUND-Last_Name", lines[2]);
        Assert.Equal(200, await CountAsync(token, "z@example.com"));
    }

    [Fact]
    public async Task An_upsert_changes_the_record_that_it_finds_and_adds_the_others()
    {
        var token = await AccessTokenAsync(Scope);
        var file = await UploadAsync(token, "leads.csv", "a,b\r\nperson649013@example.com,Found\r\nnew@example.com,Added\r\n");
        var id = await CreateAsync(token, "upsert", Resource("Leads", file, ("Email", 0), ("Last_Name", 1)) with { FindBy = "Email" });
        Zoho.Clock.Advance(TimeSpan.FromMinutes(1));

        var counts = (await JobAsync(token, id)).GetProperty("resource")[0].GetProperty("file");

        // The header row is the first row of the file.
        Assert.Equal((1, 1), (Number(counts, "added_count"), Number(counts, "updated_count")));
        using var response = await GetAsync(token, "/crm/v8/Leads/3652397000000649013");
        Assert.Equal("Found", Text((await JsonAsync(response)).GetProperty("data")[0], "Last_Name"));
    }

    [Theory]
    [InlineData("", Zgid, "CANNOT_PROCESS")]
    [InlineData("bulk-write", "1", "INVALID_DATA")]
    [InlineData("bulk-write", Zgid, "INVALID_FILE_FORMAT")]
    public async Task An_upload_without_its_headers_or_without_an_archive_is_refused(string feature, string organization, string code)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent("a,b"u8.ToArray()), "file", "a.csv" } };
        form.Headers.Add("feature", feature);
        form.Headers.Add("X-CRM-ORG", organization);

        using var response = await SendAsync(await AccessTokenAsync(Scope), HttpMethod.Post, "/crm/v8/upload", form);

        Assert.Equal((HttpStatusCode.BadRequest, code), (response.StatusCode, Text(await JsonAsync(response), "code")));
    }

    [Theory]
    [InlineData("insert", "Leads", "Email", 0, "MANDATORY_FIELDS_NOT_MAPPED")]
    [InlineData("insert", "Nothing", "Email", 0, "MODULE_NOT_AVAILABLE")]
    [InlineData("insert", "Leads", "Nothing", 0, "INVALID_FIELD")]
    [InlineData("update", "Leads", "Email", 0, "MISSING_REQUIRED_KEY")]
    [InlineData("replace", "Leads", "Email", 0, "INVALID_DATA")]
    public async Task A_wrong_job_is_refused(string operation, string module, string field, int index, string code)
    {
        var token = await AccessTokenAsync(Scope);
        var file = await UploadAsync(token, "leads.csv", "Email\r\na@example.com\r\n");

        using var content = JsonContent.Create(Body(operation, Resource(module, file, (field, index))));
        using var response = await SendAsync(token, HttpMethod.Post, "/crm/bulk/v8/write", content);

        Assert.Equal((HttpStatusCode.BadRequest, code), (response.StatusCode, Text(await JsonAsync(response), "code")));
    }

    private static BulkResource Resource(string module, string file, params (string Field, int Index)[] columns) =>
        new(module, file, [.. columns.Select(column => new { api_name = column.Field, index = column.Index })]);

    private static object Body(string operation, BulkResource resource) => new
    {
        operation,
        resource = new[] { Json(resource) },
    };

    private static object Json(BulkResource resource) => new
    {
        type = "data",
        module = new { api_name = resource.Module },
        file_id = resource.File,
        field_mappings = resource.Columns,
        find_by = resource.FindBy,
    };

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();

    private async Task<string> UploadAsync(string token, string name, string csv)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using var entry = new StreamWriter(await archive.CreateEntry(name).OpenAsync(None));
            await entry.WriteAsync(csv);
        }

        using var form = new MultipartFormDataContent { { new ByteArrayContent(bytes.ToArray()), "file", "leads.zip" } };
        form.Headers.Add("feature", "bulk-write");
        form.Headers.Add("X-CRM-ORG", Zgid);
        using var response = await SendAsync(token, HttpMethod.Post, "/crm/v8/upload", form);
        var uploaded = await JsonAsync(response);
        Assert.Equal("FILE_UPLOAD_SUCCESS", Text(uploaded, "code"));
        return Text(uploaded.GetProperty("details"), "file_id");
    }

    private async Task<string> CreateAsync(string token, string operation, BulkResource resource)
    {
        using var content = JsonContent.Create(Body(operation, resource));
        using var response = await SendAsync(token, HttpMethod.Post, "/crm/bulk/v8/write", content);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        return Text((await JsonAsync(response)).GetProperty("details"), "id");
    }

    private async Task<JsonElement> JobAsync(string token, string id)
    {
        using var response = await GetAsync(token, $"/crm/bulk/v8/write/{id}");
        return await JsonAsync(response);
    }

    private async Task<string> DownloadAsync(string token, string path)
    {
        using var response = await GetAsync(token, path);
        using var archive = new ZipArchive(await response.Content.ReadAsStreamAsync(None));
        using var text = new StreamReader(await Assert.Single(archive.Entries).OpenAsync(None));
        return await text.ReadToEndAsync(None);
    }

    // The first record of a list is the latest.
    private async Task<int> CountAsync(string token, string email)
    {
        using var response = await GetAsync(token, "/crm/v8/Leads?fields=Email&per_page=1");
        return Text((await JsonAsync(response)).GetProperty("data")[0], "Email") == email ? 200 : 204;
    }

    private sealed record BulkResource(string Module, string File, object[] Columns)
    {
        public string? FindBy { get; init; }
    }
}
