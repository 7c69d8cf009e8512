using ZohoOAuth.Client.Primitives;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Primitives;

/// <summary>Names of files: which Windows does not take, which are temporary, and which are old. All of it runs on every system.</summary>
public sealed class FolderNamesTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("NUL")]
    [InlineData("con")]
    [InlineData("con.txt")]
    [InlineData("Aux .tar.gz")]
    [InlineData("COM\u00b9")]
    [InlineData("conin$")]
    [InlineData("q?.txt")]
    [InlineData("a*.txt")]
    [InlineData("a.txt:stream")]
    [InlineData("a\tb")]
    [InlineData("a.txt.")]
    [InlineData("a.txt ")]
    public void A_name_that_windows_does_not_take_or_changes_has_a_problem(string name) => Assert.NotNull(WindowsName.ProblemOf(name));

    [Theory]
    [InlineData("a.txt")]
    [InlineData("console.log")]
    [InlineData("COM10")]
    [InlineData(".profile")]
    [InlineData("Gr\u00fc\u00dfe 1.pdf")]
    [InlineData("")]
    public void Any_other_name_has_none(string name) => Assert.Null(WindowsName.ProblemOf(name));

    /// <summary>Windows creates no folder that leaves less than 12 characters of MAX_PATH.</summary>
    [Theory]
    [InlineData(10, 47)]
    [InlineData(211, 47)]
    [InlineData(212, 12)]
    [InlineData(247, 12)]
    public void A_temporary_name_fits_where_its_folder_fits(int folderLength, int nameLength)
    {
        var folder = "/" + new string('x', folderLength - 1);

        foreach (var suffix in new[] { ".new", ".part" })
        {
            var path = TemporaryName.In(folder, suffix);

            Assert.Equal(folder, Path.GetDirectoryName(path)!.Replace('\\', '/'));
            Assert.EndsWith(suffix, path, StringComparison.Ordinal);
            Assert.InRange(Path.GetFileName(path).Length, 12, nameLength + 1);
            Assert.InRange(path.Length, 1, 260);
        }
    }

    [Fact]
    public void Only_files_with_exactly_this_start_and_end_are_old_files()
    {
        foreach (var name in new[] { "a.secret.1.new", "a.secret.2.newer", "b.secret.1.new", "a.secret.new", "a.secret.3.new.txt" })
        {
            File.WriteAllText(_folder.File(name), "x");
            File.SetLastWriteTimeUtc(_folder.File(name), DateTime.UtcNow.AddDays(-1));
        }

        OldFiles.Delete(_folder.Path, "a.secret.", ".new", TimeSpan.FromMinutes(10));

        Assert.Equal(
            ["a.secret.2.newer", "a.secret.3.new.txt", "a.secret.new", "b.secret.1.new"],
            Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }
}
