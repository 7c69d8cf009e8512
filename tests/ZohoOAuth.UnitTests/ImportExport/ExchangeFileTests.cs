using System.Text;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.ImportExport;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.ImportExport;

public sealed class HandoverFileTests : IDisposable
{
    private const string Content = "{\"name\":\"Zöho\"}";

    private readonly TempFolder _folder = new();

    private string Target => _folder.File("file.json");

    public static TheoryData<string> Encodings => ["utf-8", "utf-16", "utf-16BE", "utf-32"];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task A_text_is_read_whatever_byte_order_mark_it_has(string encoding)
    {
        var writer = Encoding.GetEncoding(encoding);
        await File.WriteAllBytesAsync(Target, [.. writer.GetPreamble(), .. writer.GetBytes(Content)]);

        Assert.Equal(Content, await ExchangeFile.ReadAsync(Target, CancellationToken.None));
    }

    [Fact]
    public async Task A_text_without_a_mark_is_utf_8()
    {
        await File.WriteAllTextAsync(Target, Content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

        Assert.Equal(Content, await ExchangeFile.ReadAsync(Target, CancellationToken.None));
    }

    [Theory]
    [InlineData(1024 * 1024, true)]
    [InlineData((1024 * 1024) + 1, false)]
    public async Task A_file_of_one_mebibyte_is_the_largest(int bytes, bool isRead)
    {
        await File.WriteAllBytesAsync(Target, new byte[bytes]);

        if (isRead)
        {
            Assert.Equal(bytes, (await ExchangeFile.ReadAsync(Target, CancellationToken.None)).Length);
        }
        else
        {
            Assert.Contains(Target, (await RefusedAsync(Target)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_no_file_is_refused_by_its_name()
    {
        foreach (var path in new[] { _folder.File("missing"), _folder.Path, _folder.File("no/folder"), "a\0b" })
        {
            Assert.Contains(Redactor.Printable(path), (await RefusedAsync(path)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_device_without_an_end_is_too_large()
    {
        if (!OperatingSystem.IsWindows())
        {
            await RefusedAsync("/dev/zero");
        }
    }

    [Fact]
    public async Task Whoever_gives_up_reads_no_further()
    {
        await File.WriteAllTextAsync(Target, Content);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ExchangeFile.ReadAsync(Target, new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task Only_the_owner_can_read_what_is_written()
    {
        await ExchangeFile.WriteAsync(Target, [1, 2], replace: false, TimeProvider.System, CancellationToken.None);

        Assert.Equal([1, 2], await File.ReadAllBytesAsync(Target));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Target));
        }
    }

    [Fact]
    public async Task A_file_that_is_there_is_replaced_only_on_demand()
    {
        await File.WriteAllBytesAsync(Target, [7]);

        var error = await Refusal.OfAsync(ErrorIds.InvalidInput, () => ExchangeFile.WriteAsync(Target, [1], replace: false, TimeProvider.System, CancellationToken.None));
        Assert.Contains("-Force", error.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal([7], await File.ReadAllBytesAsync(Target));

        await ExchangeFile.WriteAsync(Target, [1], replace: true, TimeProvider.System, CancellationToken.None);
        Assert.Equal([1], await File.ReadAllBytesAsync(Target));
        Assert.Equal([Target], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task Where_nothing_can_be_written_nothing_is()
    {
        foreach (var path in new[] { _folder.Path, _folder.File("no/folder"), _folder.File("a\0b") })
        {
            await Refusal.OfAsync(ErrorIds.InvalidInput, () => ExchangeFile.WriteAsync(path, [1], replace: true, TimeProvider.System, CancellationToken.None));
        }

        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    private static Task<ZohoOAuthException> RefusedAsync(string path) =>
        Refusal.OfAsync(ErrorIds.InvalidInput, () => ExchangeFile.ReadAsync(path, CancellationToken.None));
}
