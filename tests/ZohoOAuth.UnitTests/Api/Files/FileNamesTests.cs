using System.Net.Http.Headers;
using ZohoOAuth.Client.Api.Files;

namespace ZohoOAuth.UnitTests.Api.Files;

/// <summary>The name of a download: from its headers, or from its address.</summary>
public sealed class FileNamesTests
{
    [Theory]
    [InlineData("attachment; filename=\"report.pdf\"", "report.pdf")]
    [InlineData("attachment; filename=report.pdf", "report.pdf")]
    [InlineData("attachment; filename=\"old.pdf\"; filename*=UTF-8''Gr%C3%BC%C3%9Fe.pdf", "Grüße.pdf")]
    [InlineData("attachment;filename*=UTF-8''Zo%C3%AB%27s%20list%3B%201%25.pdf", "Zoë's list; 1%.pdf")]
    [InlineData("attachment; filename=\"old.pdf\"; filename*=UTF-8''..", "old.pdf")]
    [InlineData("attachment; filename=\"../../.ssh/authorized_keys\"", "authorized_keys")]
    [InlineData("attachment; filename=\"..\"", null)]
    [InlineData("attachment; filename=\"\"", null)]
    [InlineData("inline", null)]
    public void A_header_names_the_file(string disposition, string? name)
    {
        using var content = new ByteArrayContent([]);
        content.Headers.ContentDisposition = ContentDispositionHeaderValue.Parse(disposition);

        Assert.Equal(name, FileNames.Of(content.Headers));
    }

    [Fact]
    public void A_response_without_such_a_header_names_none()
    {
        using var content = new ByteArrayContent([]);

        Assert.Null(FileNames.Of(content.Headers));
    }

    [Theory]
    [InlineData("https://www.zohoapis.eu/crm/v8/files/a%20list.csv?id=7", "a list.csv")]
    [InlineData("https://www.zohoapis.eu/crm/v8/files/..%2F..%2Fpasswd", "passwd")]
    [InlineData("https://www.zohoapis.eu/crm/v8/Leads/1/Attachments/", null)]
    [InlineData("https://www.zohoapis.eu", null)]
    public void An_address_names_the_file_by_its_last_segment(string address, string? name) => Assert.Equal(name, FileNames.Of(new Uri(address)));

    [Fact]
    public void A_name_that_is_too_long_keeps_its_end()
    {
        var name = FileNames.Sanitize(new string('a', 400) + ".tar.gz")!;

        Assert.EndsWith(".tar.gz", name, StringComparison.Ordinal);
        Assert.InRange(name.Length, 1, 255);
    }
}
