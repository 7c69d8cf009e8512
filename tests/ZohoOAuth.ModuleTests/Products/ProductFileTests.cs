using System.Security.Cryptography;
using ZohoOAuth.Simulator.Faults;
using ZohoOAuth.Simulator.Files;

namespace ZohoOAuth.ModuleTests;

/// <summary>Files arrive as they were sent, through every product that takes them.</summary>
public sealed class ProductFileTests : ModuleTest, IDisposable
{
    private const long Large = 64L * 1024 * 1024;

    private readonly TemporaryFolder _folder = new();

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Stage.Connect(scope: Stage.Everything);
        Stage.Session.Set("folder", _folder.Path);
        Zoho.Limits.AttachmentSize = Large;
        Zoho.Requests.Clear();
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("/crm/v8/Leads/3652397000000649013/Attachments/{0}")]
    [InlineData("-Service Desk -OrganizationId 7 /tickets/1/attachments/{0}/content")]
    [InlineData("-Service WorkDrive /download/{0}")]
    public void A_large_file_is_on_the_disk_as_the_server_has_it(string place)
    {
        var file = Zoho.Files.Add("x.bin", Large);

        Run($"Invoke-ZohoApi {At(place, file)} -OutFile $folder/x -Token $token").Succeeded();

        AssertSame(file, "x");
    }

    [Fact]
    public void A_download_that_breaks_off_goes_on_where_it_was()
    {
        var file = Zoho.Files.Add("x.bin", Large);
        var path = $"/crm/v8/Leads/3652397000000649013/Attachments/{file.Id}";
        Zoho.Faults.Add(new Fault { Path = path, Times = 1, TruncateAfter = (int)Large / 2, Abort = true });

        Run($"Invoke-ZohoApi {path} -OutFile $folder/x -MaximumRetryCount 1 -Token $token").Succeeded();

        AssertSame(file, "x");
        Assert.Equal(2, Zoho.Requests.Count(path));
        var again = Zoho.Requests.To(path)[1].Headers;
        Assert.Matches("^bytes=[1-9][0-9]*-$", again["Range"]);
        Assert.Equal($"\"{file.Id}\"", again["If-Range"]);
    }

    [Fact]
    public void Without_another_try_a_download_that_breaks_off_leaves_nothing()
    {
        var file = Zoho.Files.Add("x.bin", Large);
        Zoho.Faults.Add(new Fault { Path = "*/Attachments/*", TruncateAfter = 1_000_000, Abort = true });

        Assert.Equal("NetworkError", Run($"Invoke-ZohoApi /crm/v8/Leads/3652397000000649013/Attachments/{file.Id} -OutFile $folder/x -Token $token").ErrorId);

        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Theory]
    [InlineData("Übersicht für Jürgen.pdf", "Übersicht für Jürgen.pdf")]
    [InlineData("契約書.pdf", "契約書.pdf")]
    [InlineData("../../etc/ärger.csv", "ärger.csv")]
    public void A_folder_gets_the_file_under_the_servers_name(string told, string name)
    {
        var file = Zoho.Files.Add(told, [1, 2, 3]);

        var saved = Run($"(Invoke-ZohoApi /crm/v8/Leads/3652397000000649013/Attachments/{file.Id} -OutFile $folder -Token $token).FullName").Value;

        Assert.Equal(Path.Combine(_folder.Path, name), saved);
        AssertSame(file, name);
    }

    [Theory]
    [InlineData("/crm/v8/Leads/3652397000000649013/Attachments", "file", "", "details.id")]
    [InlineData("-Service Desk -OrganizationId 7 /tickets/1/attachments", "file", "", "id")]
    [InlineData("-Service WorkDrive /upload", "content", "; parent_id = '77'", "attributes.resource_id")]
    public void An_upload_arrives_whole_and_its_id_comes_back(string place, string field, string envelopeFields, string id)
    {
        var path = Path.Combine(_folder.Path, "Übersicht.bin");
        using (var made = File.Create(path))
        {
            using var content = Zoho.Files.Add("x", Large).OpenRead();
            content.CopyTo(made);
        }

        Stage.Session.Set("path", path);

        var sent = Run($"(Invoke-ZohoApi {place} -Form @{{ {field} = [IO.FileInfo]::new($path){envelopeFields} }} -Token $token).{id}").Value;

        var kept = Zoho.Files.Find((string)sent!)!;
        Assert.Equal((Large, Hash(File.OpenRead(path)), "Übersicht.bin"), (kept.Length, kept.Sha256, kept.Name));
    }

    [Fact]
    public void A_file_that_the_CRM_expects_in_a_form_is_sent_in_one()
    {
        var path = Path.Combine(_folder.Path, "Angebot \"neu\".txt");
        File.WriteAllText(path, "abc");
        Stage.Session.Set("path", path);

        var sent = Run("(Invoke-ZohoApi /Leads/3652397000000649013/Attachments -Service CRM -InFile $path -Token $token).details.id").Value;

        var kept = Zoho.Files.Find((string)sent!)!;
        Assert.Equal((3, "Angebot %22neu%22.txt"), (kept.Length, kept.Name));
    }

    [Fact]
    public void What_was_uploaded_to_a_folder_is_listed_there()
    {
        var path = Path.Combine(_folder.Path, "a.txt");
        File.WriteAllText(path, "abc");
        Stage.Session.Set("path", path);
        Zoho.ProductRecords = 0;

        var id = (string)Run("(Invoke-ZohoApi -Service WorkDrive /upload -Form @{ content = [IO.FileInfo]::new($path); parent_id = '77' } -Token $token).attributes.resource_id").Value!;

        Assert.Equal([id], Run("Invoke-ZohoApi -Service WorkDrive /files/77/files -All -Token $token").Succeeded().Properties("id"));
        Assert.Empty(Run("Invoke-ZohoApi -Service WorkDrive /files/78/files -All -Token $token").Succeeded().Output);
    }

    [Theory]
    [InlineData("/crm/v8/Leads/3652397000000649013/Attachments/999", "INVALID_DATA")]
    [InlineData("-Service Desk -OrganizationId 7 /tickets/1/attachments/999/content", "RESOURCE_NOT_FOUND")]
    [InlineData("-Service WorkDrive /download/999", "R008")]
    public void A_file_that_is_not_there_is_the_products_error_and_no_file(string place, string code)
    {
        var result = Run($"Invoke-ZohoApi {place} -OutFile $folder/x -Token $token");

        Assert.Equal(code, ZohoSaid.Of(result.Error).Code);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    private static string At(string place, SimulatedFile file) => place.Replace("{0}", file.Id, StringComparison.Ordinal);

    private static string Hash(Stream content)
    {
        using (content)
        {
            return Convert.ToHexStringLower(SHA256.HashData(content));
        }
    }

    private void AssertSame(SimulatedFile file, string name) =>
        Assert.Equal(
            (file.Length, Hash(file.OpenRead())),
            (new FileInfo(Path.Combine(_folder.Path, name)).Length, Hash(File.OpenRead(Path.Combine(_folder.Path, name)))));
}
