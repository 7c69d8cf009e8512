using System.IO.Compression;

namespace ZohoOAuth.ModuleTests;

/// <summary>The bulk APIs of CRM with Invoke-ZohoApi alone: a night's export in one file, and an import of one.</summary>
public sealed class BulkTests : ModuleTest, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Stage.Connect(scope: "ZohoCRM.modules.ALL,ZohoCRM.bulk.ALL");
        Stage.Session.Set("folder", _folder.Path);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_module_is_exported_into_a_file_that_has_the_servers_name()
    {
        Run("$job = Invoke-ZohoApi crm/bulk/v8/read -Body @{ query = @{ module = @{ api_name = 'Leads' }; fields = 'Last_Name', 'Email' } } -Token $token").Succeeded();
        Assert.Equal("ADDED", Run("(Invoke-ZohoApi \"crm/bulk/v8/read/$($job.details.id)\" -Token $token).state").Value);
        Zoho.Clock.Advance(TimeSpan.FromMinutes(1));

        Run("$done = Invoke-ZohoApi \"crm/bulk/v8/read/$($job.details.id)\" -Token $token").Succeeded();
        var file = (string)Run("(Invoke-ZohoApi $done.result.download_url -OutFile $folder -Token $token).FullName").Value!;

        Assert.EndsWith(".zip", file, StringComparison.Ordinal);
        using var archive = ZipFile.OpenRead(file);
        using var text = new StreamReader(Assert.Single(archive.Entries).Open());
        Assert.Equal(451, text.ReadToEnd().Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void Rows_are_imported_from_an_archive_and_the_result_can_be_fetched()
    {
        using (var archive = ZipFile.Open(Path.Combine(_folder.Path, "leads.zip"), ZipArchiveMode.Create))
        {
            using var csv = new StreamWriter(archive.CreateEntry("leads.csv").Open());
            csv.Write("Last_Name,Email\r\nBulk,bulk@example.com\r\n");
        }

        Run("""
            $headers = @{ feature = 'bulk-write'; 'X-CRM-ORG' = '652397000' }
            $file = Invoke-ZohoApi crm/v8/upload -Form @{ file = [IO.FileInfo]"$folder/leads.zip" } -Headers $headers -Token $token
            $columns = @{ api_name = 'Last_Name'; index = 0 }, @{ api_name = 'Email'; index = 1 }
            $resource = @{ type = 'data'; module = @{ api_name = 'Leads' }; file_id = $file.details.file_id; field_mappings = $columns }
            $job = Invoke-ZohoApi crm/bulk/v8/write -Body @{ operation = 'insert'; resource = @($resource) } -Token $token
            """).Succeeded();
        Zoho.Clock.Advance(TimeSpan.FromMinutes(1));

        Run("$done = Invoke-ZohoApi \"crm/bulk/v8/write/$($job.details.id)\" -Raw -Token $token").Succeeded();
        var file = (string)Run("(Invoke-ZohoApi $done.result.download_url -OutFile $folder -Token $token).FullName").Value!;

        using var result = ZipFile.OpenRead(file);
        using var text = new StreamReader(Assert.Single(result.Entries).Open());
        Assert.Matches(@"^Last_Name,Email,STATUS,RECORD_ID,ERRORS\r\nBulk,bulk@example.com,ADDED,\d{19},\r\n$", text.ReadToEnd());
    }
}
