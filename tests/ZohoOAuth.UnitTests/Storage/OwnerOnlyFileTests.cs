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

    [Fact]
    public void A_place_that_is_taken_is_left_as_it_is()
    {
        File.WriteAllBytes(_folder.File("taken"), [7]);

        Assert.Throws<IOException>(() => OwnerOnlyFile.WriteNew(_folder.File("taken"), [1]));
        OwnerOnlyFile.WriteNew(_folder.File("free"), [1]);

        Assert.Equal([7], File.ReadAllBytes(_folder.File("taken")));
        Assert.Equal([1], File.ReadAllBytes(_folder.File("free")));
        Assert.Equal(2, Directory.GetFiles(_folder.Path).Length);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder.File("free")));
        }
    }

    [Fact]
    public void Of_many_that_want_one_place_one_gets_it()
    {
        var winners = 0;
        Parallel.For(0, 50, number =>
        {
            try
            {
                OwnerOnlyFile.WriteNew(_folder.File("place"), [(byte)number]);
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
}
