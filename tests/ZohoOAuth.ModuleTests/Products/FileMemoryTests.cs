using System.Globalization;
using System.Security.Cryptography;

namespace ZohoOAuth.ModuleTests;

/// <summary>Files go through the module in pieces: how large one is does not show in the memory.</summary>
public sealed class FileMemoryTests : ModuleTest, IDisposable
{
    private const long Length = 300L * 1024 * 1024;
    private const long Most = 200L * 1024 * 1024;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("-Verbose -Debug")]
    public async Task A_process_that_downloads_and_uploads_more_than_it_may_use_grows_by_less(string streams)
    {
        Stage.Connect();
        Zoho.Limits.AttachmentSize = Length;
        var file = Zoho.Files.Add("x.bin", Length);
        var path = Path.Combine(_folder.Path, "x.bin");

        var result = await EngineProcess.RunAsync($$"""
            Import-Module '{{Layout.Manifest}}'
            $null = {{Stage.Registration(Stage.Us)}}
            $null = Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -Name crm -Vault Local
            function Get-Peak { $process = [Diagnostics.Process]::GetCurrentProcess(); $process.Refresh(); $process.PeakWorkingSet64 }
            $before = Get-Peak
            $attachments = '/crm/v8/Leads/3652397000000649013/Attachments'
            $null = Invoke-ZohoApi $attachments/{{file.Id}} -OutFile '{{path}}' -Name crm -Vault Local {{streams}}
            (Invoke-ZohoApi $attachments -Form @{ file = [IO.FileInfo]::new('{{path}}') } -Name crm -Vault Local {{streams}}).details.id
            (Get-Peak) - $before
            """);

        Assert.Equal("", result.Errors);
        await using var made = file.OpenRead();
        Assert.Equal(Convert.ToHexStringLower(await SHA256.HashDataAsync(made)), Zoho.Files.Find(result.Output[0])!.Sha256);
        Assert.InRange(long.Parse(result.Output[1], CultureInfo.InvariantCulture), 0, Most);
    }
}
