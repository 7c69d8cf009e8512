using ZohoOAuth.Client.Api.Files;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Api.Files;

/// <summary>What a download cannot replace is an error before anything is sent. Other systems than Windows take any name, and replace an open file.</summary>
public sealed class DownloadTargetTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("NUL")]
    [InlineData("con.txt")]
    [InlineData("q?.txt")]
    [InlineData("a.txt:stream")]
    [InlineData("a.txt.")]
    public Task A_name_that_windows_does_not_take_is_refused_there(string name) => RefusedOnWindowsAsync(_folder.File(name));

    [Fact]
    public async Task A_file_that_another_program_keeps_open_is_refused_on_windows()
    {
        await File.WriteAllTextAsync(_folder.File("x"), "old");
        using var open = new FileStream(_folder.File("x"), FileMode.Open, FileAccess.Read, FileShare.Read);

        await RefusedOnWindowsAsync(_folder.File("x"));
    }

    [Fact]
    public async Task A_read_only_file_is_refused_on_windows()
    {
        await File.WriteAllTextAsync(_folder.File("x"), "old");
        File.SetAttributes(_folder.File("x"), FileAttributes.ReadOnly);

        await RefusedOnWindowsAsync(_folder.File("x"));
        File.SetAttributes(_folder.File("x"), FileAttributes.Normal);
    }

    [Fact]
    public async Task A_file_that_can_be_replaced_and_a_new_one_are_taken()
    {
        await File.WriteAllTextAsync(_folder.File("x"), "old");

        Assert.Equal(_folder.File("x"), await ResolveAsync(_folder.File("x")));
        Assert.Equal(_folder.File("new.pdf"), await ResolveAsync(_folder.File("new.pdf")));
        Assert.Equal("old", await File.ReadAllTextAsync(_folder.File("x")));
    }

    private static async Task RefusedOnWindowsAsync(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            await Refusal.OfAsync(ErrorIds.InvalidInput, () => ResolveAsync(path));
        }
        else
        {
            Assert.Equal(path, await ResolveAsync(path));
        }
    }

    private static Task<string> ResolveAsync(string path) => DownloadTarget.ResolveAsync(path, TimeProvider.System, CancellationToken.None);
}
