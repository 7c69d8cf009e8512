using System.IO.Compression;
using System.Security.Cryptography;
using ZohoOAuth.SdkTests.Harness;

namespace ZohoOAuth.SdkTests;

public sealed class FileTests : SdkTest
{
    private const int Size = 300_000;

    [SdkFact]
    public async Task A_file_goes_to_a_record_and_comes_back_byte_for_byte()
    {
        var file = PathOf("Bärbel & Söhne.bin");
        await File.WriteAllBytesAsync(file, RandomNumberGenerator.GetBytes(Size));
        var record = await SdkRun.RunAsync("create", WithGrant() with { Store = PathOf("create.csv") });

        var report = await SdkRun.RunAsync("attachment", WithGrant() with { Record = record.GetString(), File = file });

        Assert.Equal("SUCCESS", Text(report.GetProperty("uploaded"), "code"));
        Assert.Equal(Text(report, "sent"), Text(report, "received"));
        Assert.Equal([Path.GetFileName(file)], report.GetProperty("names").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal(Path.GetFileName(file), Uri.UnescapeDataString(Text(report, "name")!));
        Assert.Equal("SUCCESS", Text(report.GetProperty("deleted"), "code"));
    }

    [SdkFact]
    public async Task A_bulk_read_ends_in_a_zip_with_all_records()
    {
        var zip = PathOf("result.zip");
        var report = await SdkRun.RunAsync("bulk-read", WithGrant() with { Result = zip });

        Assert.Equal("ADDED_SUCCESSFULLY", Text(report, "code"));
        Assert.Equal("COMPLETED", report.GetProperty("states").EnumerateArray().Last().GetString());
        await using var archive = await ZipFile.OpenReadAsync(zip);
        using var reader = new StreamReader(await Assert.Single(archive.Entries).OpenAsync());
        var lines = (await reader.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.EndsWith("Last_Name,Email", lines[0].Trim(), StringComparison.Ordinal);
        Assert.Equal(report.GetProperty("count").GetInt32(), lines.Length - 1);
        Assert.Equal(450, lines.Length - 1);
    }
}
