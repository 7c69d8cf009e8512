using ZohoOAuth.Client.Errors;
using ZohoOAuth.Pipeline;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Pipeline;

public sealed class SessionPathTests : EngineTest
{
    private readonly TempFolder _folder = new();

    public override void Dispose()
    {
        _folder.Dispose();
        base.Dispose();
    }

    [Theory]
    [InlineData("crm.json")]
    [InlineData("./crm.json")]
    [InlineData("work:/crm.json")]
    public async Task A_path_belongs_to_the_location_and_the_drives_of_the_session(string path)
    {
        Engine.Set("folder", _folder.Path);
        Engine.Run("""
            $session = $ExecutionContext.SessionState
            $null = $session.Drive.New([Management.Automation.PSDriveInfo]::new('work', $session.Provider.GetOne('FileSystem'), $folder, '', $null), 'Global')
            $null = $session.Path.SetLocation('work:/')
            """).Succeeded();

        Assert.Equal(_folder.File("crm.json"), await ResolveAsync(path));
    }

    [Theory]
    [InlineData("Env:PATH")]
    [InlineData("nowhere:/crm.json")]
    public async Task A_path_that_is_not_a_file_is_an_error_that_names_it(string path)
    {
        var error = await Refusal.OfAsync(ErrorIds.InvalidInput, () => ResolveAsync(path));

        Assert.Equal("Path", error.Target);
        Assert.Contains($"'{path}'", error.Message, StringComparison.Ordinal);
    }

    private Task<string> ResolveAsync(string path) => Engine.RunAsync((pipeline, _) => SessionPath.ResolveFileAsync(pipeline, path, "Path"));
}
