using ZohoOAuth.Client.ImportExport;
using ZohoOAuth.Client.Storage;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Storage;

public sealed class OwnerOnlyFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string Target => Path.Combine(_folder.Path, "inner", "secret");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Only_the_owner_can_read_what_is_written()
    {
        OwnerOnlyFile.Replace(Target, [1, 2, 3]);

        Assert.Equal([1, 2, 3], OwnerOnlyFile.ReadOrNull(Target)!);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Target));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(Target)!));
        }
    }

    [Fact]
    public void An_open_file_that_is_replaced_does_not_stay_open_to_others()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Target)!);
        File.WriteAllText(Target, "old");
        File.SetUnixFileMode(Target, UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);

        OwnerOnlyFile.Replace(Target, [7]);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Target));
    }

    /// <summary>The ways to write a new file: the one of this system, and the one of a system or file system that has no unnamed files.</summary>
    public static TheoryData<string> Ways => [nameof(OwnerOnlyFile.WriteNew), nameof(OwnerOnlyFile.WriteAndMove)];

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_place_that_is_taken_is_left_as_it_is(string way)
    {
        File.WriteAllBytes(_folder.File("taken"), [7]);

        Assert.Throws<IOException>(() => WriteNew(way, _folder.File("taken"), [1]));
        WriteNew(way, _folder.File("free"), [1]);

        Assert.Equal([7], File.ReadAllBytes(_folder.File("taken")));
        Assert.Equal([1], File.ReadAllBytes(_folder.File("free")));
        Assert.Equal(2, Directory.GetFiles(_folder.Path).Length);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder.File("free")));
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Of_many_that_want_one_place_one_gets_it(string way)
    {
        var winners = 0;
        Parallel.For(0, 50, number =>
        {
            try
            {
                WriteNew(way, _folder.File("place"), [(byte)number]);
                Interlocked.Increment(ref winners);
            }
            catch (IOException)
            {
                // Somebody else was first.
            }
        });

        Assert.Equal(1, winners);
        Assert.Single(Directory.GetFiles(_folder.Path));
    }

    /// <summary>A link to nothing is a name that is taken.</summary>
    [Theory]
    [MemberData(nameof(Ways))]
    public void A_new_file_replaces_no_link_and_needs_its_folder(string way)
    {
        Assert.ThrowsAny<IOException>(() => WriteNew(way, _folder.File("missing/x"), [1]));
        if (!OperatingSystem.IsWindows())
        {
            File.CreateSymbolicLink(_folder.File("link"), _folder.File("nothing"));
            Assert.Throws<IOException>(() => WriteNew(way, _folder.File("link"), [1]));
            Assert.Equal([_folder.File("link")], Directory.GetFileSystemEntries(_folder.Path));
        }
    }

    [Fact]
    public void On_Linux_a_new_file_has_no_name_before_it_is_complete()
    {
        if (OperatingSystem.IsLinux())
        {
            Assert.True(ExclusiveFile.TryWrite(_folder.File("Ümlaut"), [1, 2]));
            Assert.Equal([1, 2], File.ReadAllBytes(_folder.File("Ümlaut")));
        }
    }

    [Fact]
    public void What_a_killed_export_left_is_deleted_by_the_next_one_in_the_folder_once_it_is_old()
    {
        foreach (var name in new[] { ".zohooauth-1.new", ".zohooauth-2.new", "mine.new" })
        {
            File.WriteAllText(_folder.File(name), "half");
            File.SetLastWriteTimeUtc(_folder.File(name), DateTime.UtcNow.AddHours(name.Contains('2') ? 0 : -1));
        }

        ExchangeFile.Write(_folder.File("other.json"), [1], replace: false);

        Assert.Equal([".zohooauth-2.new", "mine.new", "other.json"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Whoever_reads_while_others_write_sees_one_of_the_whole_texts()
    {
        var texts = Enumerable.Range(1, 8).Select(number => Enumerable.Repeat((byte)number, number * 1000).ToArray()).ToList();
        OwnerOnlyFile.Replace(Target, texts[0]);

        Parallel.For(0, 400, number =>
        {
            if (number % 4 == 0)
            {
                OwnerOnlyFile.Replace(Target, texts[number % texts.Count]);
                return;
            }

            var seen = OwnerOnlyFile.ReadOrNull(Target)!;
            Assert.Equal(texts[seen[0] - 1], seen);
        });

        Assert.Equal([Target], Directory.GetFiles(Path.GetDirectoryName(Target)!));
    }

    [Fact]
    public void What_cannot_take_its_place_leaves_nothing_behind()
    {
        Directory.CreateDirectory(Target);

        Assert.ThrowsAny<Exception>(() => OwnerOnlyFile.Replace(Target, [1]));

        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(Target)!));
    }

    [Fact]
    public void What_is_missing_a_folder_or_too_large_reads_as_nothing()
    {
        Assert.Null(OwnerOnlyFile.ReadOrNull(Target));
        Assert.Null(OwnerOnlyFile.ReadOrNull(_folder.Path));
        File.WriteAllBytes(_folder.File("large"), new byte[(1024 * 1024) + 1]);
        Assert.Null(OwnerOnlyFile.ReadOrNull(_folder.File("large")));
    }

    [Fact]
    public void What_a_killed_process_left_unfinished_is_swept_up_by_the_next_writing_once_it_is_old()
    {
        using var folder = new TempFolder();
        var path = folder.File("a.secret");
        File.WriteAllText(path + ".0001.new", "half");
        File.WriteAllText(path + ".0002.new", "half");
        File.WriteAllText(folder.File("other.secret.0001.new"), "half");
        File.SetLastWriteTimeUtc(path + ".0001.new", DateTime.UtcNow.AddHours(-1));
        File.SetLastWriteTimeUtc(folder.File("other.secret.0001.new"), DateTime.UtcNow.AddHours(-1));

        OwnerOnlyFile.Replace(path, [1]);

        Assert.Equal(["a.secret", "a.secret.0002.new", "other.secret.0001.new"], Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order());
    }

    private static void WriteNew(string way, string path, byte[] content) =>
        (way == nameof(OwnerOnlyFile.WriteNew) ? (Action<string, byte[]>)OwnerOnlyFile.WriteNew : OwnerOnlyFile.WriteAndMove)(path, content);
}
