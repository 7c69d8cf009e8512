using Microsoft.Extensions.Time.Testing;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Primitives;

/// <summary>A file that another program has open is replaced as soon as that program allows it, and not later than after a second.</summary>
public sealed class FileReplacementTests : IDisposable
{
    private const int SharingViolation = unchecked((int)0x80070020);

    private readonly TempFolder _folder = new();
    private readonly FakeTimeProvider _clock = new();
    private int _tries;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_is_tried_again_until_it_succeeds()
    {
        await RetryAsync(3, TimeProvider.System);

        Assert.Equal(4, _tries);
    }

    [Fact]
    public async Task After_a_second_it_is_an_error_that_says_why()
    {
        var error = await FailAsync(TimeSpan.FromMilliseconds(10));

        Assert.Contains($"Another program has the file {_folder.File("x")} open", error.Message, StringComparison.Ordinal);
        Assert.True(_clock.GetUtcNow() - _clock.Start >= FileReplacement.Timeout);
        Assert.True(_tries >= FileReplacement.MinTries);
    }

    [Fact]
    public async Task On_a_busy_machine_a_second_is_not_the_end_of_few_tries()
    {
        await FailAsync(TimeSpan.FromSeconds(1));

        Assert.Equal(FileReplacement.MinTries, _tries);
    }

    [Fact]
    public async Task The_wait_can_be_cancelled()
    {
        using var stop = new CancellationTokenSource();
        var replacing = RetryAsync(int.MaxValue, _clock, stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => replacing);
    }

    [Fact]
    public async Task What_no_wait_can_change_is_an_error_at_once()
    {
        await Assert.ThrowsAsync<FileNotFoundException>(
            () => FileReplacement.RetryAsync(() => throw new FileNotFoundException(), _folder.File("x"), _clock, CancellationToken.None));
        await Assert.ThrowsAsync<IOException>(() => FileReplacement.RetryAsync(() => throw Blocked(), _folder.Path, _clock, CancellationToken.None));
    }

    [Fact]
    public async Task A_move_replaces_what_was_there_and_a_missing_source_does_not()
    {
        await File.WriteAllTextAsync(_folder.File("from"), "new");
        await File.WriteAllTextAsync(_folder.File("to"), "old");

        await FileReplacement.MoveAsync(_folder.File("from"), _folder.File("to"), _clock, CancellationToken.None);
        await Assert.ThrowsAnyAsync<IOException>(
            () => FileReplacement.MoveAsync(_folder.File("from"), _folder.File("to"), _clock, CancellationToken.None));

        Assert.Equal("new", await File.ReadAllTextAsync(_folder.File("to")));
        Assert.Equal([_folder.File("to")], Directory.GetFiles(_folder.Path));
    }

    [Theory]
    [InlineData(8, 16, 20)]
    [InlineData(4, 8, 12)]
    public void The_request_to_windows_has_its_fields_where_windows_reads_them(int pointerSize, int lengthOffset, int nameOffset)
    {
        var info = WindowsFile.RenameInfo("ab", pointerSize);

        Assert.Equal((3, 4), (info[0], info[lengthOffset]));
        Assert.Equal("a\0b\0\0\0"u8.ToArray(), info[nameOffset..]);
    }

    [Fact]
    public void A_long_path_has_the_prefix_that_windows_needs()
    {
        var name = new string('x', 250);

        Assert.Equal(@"C:\short", WindowsFile.Extended(@"C:\short"));
        Assert.Equal(@"\\?\C:\" + name, WindowsFile.Extended(@"C:\" + name));
        Assert.Equal(@"\\?\C:\" + name, WindowsFile.Extended(@"\\?\C:\" + name));
        Assert.Equal(@"\\?\UNC\server\share\" + name, WindowsFile.Extended(@"\\server\share\" + name));
    }

    /// <summary>The error of a file that is never free, on a machine where each try takes at least this long.</summary>
    private async Task<IOException> FailAsync(TimeSpan perTry)
    {
        var replacing = RetryAsync(int.MaxValue, _clock);
        while (!replacing.IsCompleted)
        {
            _clock.Advance(perTry);
            await Task.Yield();
        }

        return await Assert.ThrowsAsync<IOException>(() => replacing);
    }

    private Task RetryAsync(int blockedTries, TimeProvider clock, CancellationToken cancellationToken = default) =>
        FileReplacement.RetryAsync(
            () =>
            {
                if (++_tries <= blockedTries)
                {
                    throw Blocked();
                }
            },
            _folder.File("x"),
            clock,
            cancellationToken);

    private static IOException Blocked() => new("in use", SharingViolation);
}
