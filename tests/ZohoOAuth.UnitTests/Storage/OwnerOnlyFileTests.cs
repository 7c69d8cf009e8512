using System.Runtime.Versioning;
using System.Security.AccessControl;
using System.Security.Principal;
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
    public async Task Only_the_owner_can_read_what_is_written()
    {
        await ReplaceAsync(Target, [1, 2, 3]);

        Assert.Equal([1, 2, 3], OwnerOnlyFile.ReadOrNull(Target)!);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Target));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(Target)!));
        }
    }

    [Fact]
    public async Task An_open_file_that_is_replaced_does_not_stay_open_to_others()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Target)!);
        await File.WriteAllTextAsync(Target, "old");
        File.SetUnixFileMode(Target, UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);

        await ReplaceAsync(Target, [7]);

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
    public async Task What_a_killed_export_left_is_deleted_by_the_next_one_in_the_folder_once_it_is_old()
    {
        foreach (var name in new[] { ".zohooauth-1.new", ".zohooauth-2.new", "mine.new" })
        {
            await File.WriteAllTextAsync(_folder.File(name), "half");
            File.SetLastWriteTimeUtc(_folder.File(name), DateTime.UtcNow.AddHours(name.Contains('2') ? 0 : -1));
        }

        await ExchangeFile.WriteAsync(_folder.File("other.json"), [1], replace: false, TimeProvider.System, CancellationToken.None);

        Assert.Equal([".zohooauth-2.new", "mine.new", "other.json"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Whoever_reads_while_others_write_sees_one_of_the_whole_texts()
    {
        var texts = Enumerable.Range(1, 8).Select(number => Enumerable.Repeat((byte)number, number * 1000).ToArray()).ToList();
        await ReplaceAsync(Target, texts[0]);

        await Task.WhenAll(Enumerable.Range(0, 400).Select(number => Task.Run(async () =>
        {
            if (number % 4 == 0)
            {
                await ReplaceAsync(Target, texts[number % texts.Count]);
                return;
            }

            var seen = OwnerOnlyFile.ReadOrNull(Target)!;
            Assert.Equal(texts[seen[0] - 1], seen);
        })));

        Assert.Equal([Target], Directory.GetFiles(Path.GetDirectoryName(Target)!));
    }

    [Fact]
    public async Task What_cannot_take_its_place_leaves_nothing_behind()
    {
        Directory.CreateDirectory(Target);

        await Assert.ThrowsAnyAsync<Exception>(() => ReplaceAsync(Target, [1]));

        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(Target)!));
    }

    [Fact]
    public async Task A_program_that_has_the_file_open_to_read_does_not_stop_the_next_text()
    {
        await ReplaceAsync(Target, [1]);
        var reader = new FileStream(Target, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

        // Wine and old Windows replace no open file, so the writer waits for the reader there.
        var writing = ReplaceAsync(Target, [2]);
        reader.Dispose();
        await writing;

        Assert.Equal([2], OwnerOnlyFile.ReadOrNull(Target)!);
    }

    [Fact]
    public async Task A_file_whose_name_has_no_place_for_more_is_written()
    {
        var path = _folder.File(new string('x', 255));

        await ReplaceAsync(path, [1]);
        await ReplaceAsync(path, [2]);

        Assert.Equal([2], OwnerOnlyFile.ReadOrNull(path)!);
        Assert.Single(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task All_folders_that_are_made_are_the_owners_only()
    {
        await ReplaceAsync(_folder.File("home/vault/inner/x"), [1]);

        foreach (var made in new[] { "home", "home/vault", "home/vault/inner" })
        {
            if (OperatingSystem.IsWindows())
            {
                RequireOwnRules(_folder.File(made));
            }
            else
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_folder.File(made)));
            }
        }
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
    public async Task What_a_killed_process_left_unfinished_is_swept_up_by_the_next_writing_once_it_is_old()
    {
        using var folder = new TempFolder();
        var path = folder.File("a.secret");
        await File.WriteAllTextAsync(path + ".0001.new", "half");
        await File.WriteAllTextAsync(path + ".0002.new", "half");
        await File.WriteAllTextAsync(folder.File("other.secret.0001.new"), "half");
        File.SetLastWriteTimeUtc(path + ".0001.new", DateTime.UtcNow.AddHours(-1));
        File.SetLastWriteTimeUtc(folder.File("other.secret.0001.new"), DateTime.UtcNow.AddHours(-1));

        await ReplaceAsync(path, [1]);

        Assert.Equal(["a.secret", "a.secret.0002.new", "other.secret.0001.new"], Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order());
    }

    [SupportedOSPlatform("windows")]
    private static void RequireOwnRules(string folder)
    {
        using var user = WindowsIdentity.GetCurrent();
        foreach (AuthorizationRule rule in new DirectoryInfo(folder).GetAccessControl().GetAccessRules(true, true, typeof(SecurityIdentifier)))
        {
            // SYSTEM can read all files anyway, and Wine always names it.
            Assert.True(rule.IdentityReference == user.User || ((SecurityIdentifier)rule.IdentityReference).IsWellKnown(WellKnownSidType.LocalSystemSid));
        }
    }

    private static Task ReplaceAsync(string path, byte[] content) =>
        OwnerOnlyFile.ReplaceAsync(path, content, TimeProvider.System, CancellationToken.None);

    private static void WriteNew(string way, string path, byte[] content) =>
        (way == nameof(OwnerOnlyFile.WriteNew) ? (Action<string, byte[]>)OwnerOnlyFile.WriteNew : OwnerOnlyFile.WriteAndMove)(path, content);
}
