using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using ZohoOAuth.Simulator.Faults;

namespace ZohoOAuth.Simulator.Tests;

/// <summary>Files that are downloaded, whole and in ranges.</summary>
public sealed class FileDownloadTests : SimulatorTest
{
    private static readonly byte[] Content = [.. Enumerable.Range(0, 1000).Select(position => (byte)position)];

    public FileDownloadTests() => Http.DefaultRequestHeaders.Add("orgId", "7");

    [Theory]
    [InlineData("/crm/v8/Leads/3652397000000649013/Attachments/{0}")]
    [InlineData("/api/v1/download/{0}")]
    [InlineData("/v1/workdrive/download/{0}")]
    [InlineData("/api/v1/tickets/1/attachments/{0}/content")]
    public async Task A_file_comes_with_its_length_its_name_and_a_tag(string path)
    {
        var file = Zoho.Files.Add("Zoë.pdf", Content);

        using var response = await AskAsync(string.Format(null, path, file.Id));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(Content, await response.Content.ReadAsByteArrayAsync(None));
        Assert.Equal(1000, response.Content.Headers.ContentLength);
        Assert.Equal(
            ("attachment", "Zoë.pdf"),
            (response.Content.Headers.ContentDisposition!.DispositionType, response.Content.Headers.ContentDisposition.FileNameStar));
        Assert.False(response.Headers.ETag!.IsWeak);
        Assert.Equal("bytes", Assert.Single(response.Headers.AcceptRanges));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Content)), file.Sha256);
    }

    [Theory]
    [InlineData("/crm/v8/Leads/3652397000000649013/Attachments/{0}", "attachment;filename*=UTF-8''Zo%C3%AB%27s%20list%3B%201%25.pdf")]
    [InlineData("/api/v1/download/{0}", "attachment; filename=\"Zo_'s list; 1%.pdf\"; filename*=UTF-8''Zo%C3%AB%27s%20list%3B%201%25.pdf")]
    public async Task The_name_is_written_as_the_product_writes_it(string path, string disposition)
    {
        var file = Zoho.Files.Add("Zoë's list; 1%.pdf", Content);

        using var response = await AskAsync(string.Format(null, path, file.Id));

        Assert.Equal(disposition, Assert.Single(response.Content.Headers.NonValidated["Content-Disposition"]));
        Assert.Equal("Zoë's list; 1%.pdf", response.Content.Headers.ContentDisposition!.FileNameStar);
    }

    [Theory]
    [InlineData("/crm/v8/Leads/3652397000000649013/Attachments/1", 400, "INVALID_DATA")]
    [InlineData("/api/v1/download/1", 404, "R008")]
    [InlineData("/v1/workdrive/download/1", 404, "R008")]
    [InlineData("/api/v1/tickets/1/attachments/1/content", 404, "RESOURCE_NOT_FOUND")]
    public async Task A_file_that_is_not_there_is_told_by_each_in_its_own_way(string path, int status, string code)
    {
        using var response = await AskAsync(path);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains(code, await response.Content.ReadAsStringAsync(None), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(990, null, "bytes 990-999/1000")]
    [InlineData(null, 5, "bytes 995-999/1000")]
    [InlineData(10, 19, "bytes 10-19/1000")]
    public async Task A_range_can_be_asked_for(int? from, int? to, string range)
    {
        var file = Zoho.Files.Add("a.bin", Content);

        using var response = await AskAsync($"/api/v1/download/{file.Id}", new RangeHeaderValue(from, to));

        Assert.Equal(HttpStatusCode.PartialContent, response.StatusCode);
        Assert.Equal(range, response.Content.Headers.ContentRange!.ToString());
        var first = (int)response.Content.Headers.ContentRange.From!;
        Assert.Equal(Content[first..(int)(response.Content.Headers.ContentRange.To! + 1)], await response.Content.ReadAsByteArrayAsync(None));
    }

    [Fact]
    public async Task A_range_behind_the_end_cannot_be_had()
    {
        var file = Zoho.Files.Add("a.bin", Content);

        using var response = await AskAsync($"/api/v1/download/{file.Id}", new RangeHeaderValue(1000, null));

        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, response.StatusCode);
        Assert.Equal("bytes */1000", response.Content.Headers.ContentRange!.ToString());
    }

    [Fact]
    public async Task A_range_of_another_file_than_the_one_begun_is_the_whole_file()
    {
        var file = Zoho.Files.Add("a.bin", Content);
        using var whole = await AskAsync($"/api/v1/download/{file.Id}");

        using var same = await AskAsync($"/api/v1/download/{file.Id}", new RangeHeaderValue(500, null), whole.Headers.ETag);
        using var other = await AskAsync($"/api/v1/download/{file.Id}", new RangeHeaderValue(500, null), new EntityTagHeaderValue("\"other\""));

        Assert.Equal((HttpStatusCode.PartialContent, HttpStatusCode.OK), (same.StatusCode, other.StatusCode));
    }

    [Fact]
    public async Task A_made_up_file_is_the_same_wherever_one_begins_to_read()
    {
        var file = Zoho.Files.Add("big.bin", 5_000_000_000);
        const long From = 4_999_990_001;

        using var response = await AskAsync($"/api/v1/download/{file.Id}", new RangeHeaderValue(From, null));
        var end = await response.Content.ReadAsByteArrayAsync(None);

        await using var content = file.OpenRead();
        content.Seek(-(5_000_000_000 - From), SeekOrigin.End);
        var expected = new byte[5_000_000_000 - From];
        await content.ReadExactlyAsync(expected, None);
        Assert.Equal(expected, end);
        Assert.Equal(0, await content.ReadAsync(new byte[1], None));
        Assert.Null(file.Sha256);
    }

    [Fact]
    public async Task A_download_breaks_off_and_goes_on_where_it_was()
    {
        var file = Zoho.Files.Add("big.bin", 5_000_000_000);
        var path = $"/api/v1/download/{file.Id}";
        Zoho.Faults.Add(new Fault { Path = path, Times = 1, TruncateAfter = 1_000_000, Abort = true });

        using var broken = await AskAsync(path);
        await using var body = await broken.Content.ReadAsStreamAsync(None);
        Assert.Equal(5_000_000_000, broken.Content.Headers.ContentLength);
        await Assert.ThrowsAnyAsync<IOException>(() => body.CopyToAsync(Stream.Null, None));

        using var rest = await AskAsync(path, new RangeHeaderValue(1_000_000, 1_000_009));
        Assert.Equal(HttpStatusCode.PartialContent, rest.StatusCode);
    }

    [Fact]
    public async Task A_download_can_be_complete_but_cut()
    {
        var file = Zoho.Files.Add("a.bin", Content);
        var path = $"/crm/v8/Leads/3652397000000649013/Attachments/{file.Id}";
        Zoho.Faults.Add(new Fault { Path = path, TruncateAfter = 10 });

        using var response = await AskAsync(path);

        Assert.Equal(Content[..10], await response.Content.ReadAsByteArrayAsync(None));
    }

    [Theory]
    [InlineData("ZohoCRM.modules.Leads.READ", HttpStatusCode.OK)]
    [InlineData("ZohoCRM.modules.Contacts.READ", HttpStatusCode.Unauthorized)]
    public async Task An_attachment_is_read_with_the_scope_of_its_module(string scope, HttpStatusCode status)
    {
        var file = Zoho.Files.Add("a.bin", Content);

        using var response = await GetAsync(await AccessTokenAsync(scope), $"/crm/v8/Leads/3652397000000649013/Attachments/{file.Id}");

        Assert.Equal(status, response.StatusCode);
    }

    private async Task<HttpResponseMessage> AskAsync(string path, RangeHeaderValue? range = null, EntityTagHeaderValue? tag = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Us.ApiDomain, path));
        request.Headers.Authorization = new("Zoho-oauthtoken", await AccessTokenAsync());
        request.Headers.Range = range;
        request.Headers.IfRange = tag is null ? null : new RangeConditionHeaderValue(tag);
        return await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, None);
    }
}
