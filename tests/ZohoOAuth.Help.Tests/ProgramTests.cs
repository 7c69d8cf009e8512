namespace ZohoOAuth.Help.Tests;

public sealed class ProgramTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("zoho-help-");
    private readonly StringWriter _errors = new();

    private string Output => Path.Combine(_folder.FullName, "en-US", "x.dll-Help.xml");

    private string Pages => Path.Combine(_folder.FullName, "pages");

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        _errors.Dispose();
    }

    [Fact]
    public void Incomplete_help_fails_the_build_and_writes_nothing()
    {
        Assert.Equal(1, Run(Sample.Dll, Sample.Folder));

        Assert.Contains("ZohoOAuth.Help : error HELP004: Test-Thing: no <summary>", _errors.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Get-Thing:", _errors.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(Output));
        Assert.False(Directory.Exists(Pages));
    }

    [Fact]
    public void Wrong_arguments_show_the_usage()
    {
        Assert.Equal(1, Program.Run(["one"], _errors));

        Assert.Contains("error HELP001: Usage:", _errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_assembly_without_its_doc_comments_is_one_error()
    {
        var copy = Path.Combine(_folder.FullName, "x.dll");
        File.Copy(Sample.Dll, copy);

        Assert.Equal(1, Run(copy, Sample.Folder));

        Assert.Single(_errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("x.xml, its doc comments", _errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_assembly_or_folder_is_named()
    {
        Assert.Equal(1, Run("nowhere.dll", Sample.Folder));
        Assert.Equal(1, Run(Sample.Dll, "no-such-folder"));

        Assert.Contains("nowhere.dll", _errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("no-such-folder", _errors.ToString(), StringComparison.Ordinal);
    }

    private int Run(string assembly, string references) => Program.Run([assembly, references, Output, Pages, "https://example.org"], _errors);
}
