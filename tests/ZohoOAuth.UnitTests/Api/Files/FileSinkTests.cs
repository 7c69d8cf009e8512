using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ZohoOAuth.Client.Api;
using ZohoOAuth.Client.Api.Files;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Http;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Api.Files;

/// <summary>Downloads: streamed, resumed where the server allows it, and whole or not there.</summary>
public sealed class FileSinkTests : IDisposable
{
    private static readonly byte[] Content = [.. Enumerable.Range(0, 300_000).Select(number => (byte)(number % 251))];

    private readonly TestBench _bench = new();
    private readonly TempFolder _folder = new();
    private long _moved;
    private long? _length;

    public void Dispose()
    {
        _folder.Dispose();
        _bench.Dispose();
    }

    [Fact]
    public async Task What_comes_is_what_lies_there_then()
    {
        _bench.Zoho.AnswerWith(_ => Task.FromResult(Whole()));
        using var sink = Sink();

        await CallAsync(sink);
        await sink.SaveAsAsync(_folder.File("x"), TimeProvider.System, CancellationToken.None);

        Assert.Equal(Content, await File.ReadAllBytesAsync(_folder.File("x")));
        Assert.Equal((Content.Length, (long?)Content.Length), (_moved, _length));
        Assert.Equal("Rechnung ä.pdf", sink.Name);
        Assert.Single(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task A_file_that_was_there_stays_until_the_new_one_is_whole()
    {
        await File.WriteAllTextAsync(_folder.File("x"), "old");
        _bench.Zoho.AnswerWith(_ => Task.FromResult(Broken("\"v1\"")));

        using (var sink = Sink())
        {
            await Refusal.OfAsync(ErrorIds.NetworkError, () => CallAsync(sink, retries: 0));
        }

        Assert.Equal("old", await File.ReadAllTextAsync(_folder.File("x")));
        Assert.Single(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task What_breaks_off_goes_on_where_the_server_allows_it()
    {
        _bench.Zoho.AnswerWith(_ => Task.FromResult(Broken("\"v1\""))).AnswerWith(_ => Task.FromResult(Rest(100_000)));
        using var sink = Sink();

        await InTimeAsync(CallAsync(sink));
        await sink.SaveAsAsync(_folder.File("x"), TimeProvider.System, CancellationToken.None);

        Assert.Equal(Content, await File.ReadAllBytesAsync(_folder.File("x")));
        Assert.Equal(("bytes=100000-", "\"v1\""), (_bench.Zoho.Seen[1].Headers["Range"], _bench.Zoho.Seen[1].Headers["If-Range"]));
    }

    [Theory]
    [InlineData("\"v1\"")]
    [InlineData("W/\"v1\"")]
    [InlineData(null)]
    public async Task A_file_that_has_changed_or_has_no_version_begins_anew(string? version)
    {
        _bench.Zoho.AnswerWith(_ => Task.FromResult(Broken(version))).AnswerWith(_ => Task.FromResult(Whole()));
        using var sink = Sink();

        await InTimeAsync(CallAsync(sink));
        await sink.SaveAsAsync(_folder.File("x"), TimeProvider.System, CancellationToken.None);

        Assert.Equal(Content, await File.ReadAllBytesAsync(_folder.File("x")));
        Assert.Equal(version == "\"v1\"", _bench.Zoho.Seen[1].Headers.ContainsKey("Range"));
    }

    [Fact]
    public void What_a_killed_download_left_is_deleted_once_it_is_old()
    {
        foreach (var (name, days) in new[] { (".zohooauth-1.part", 2), (".zohooauth-2.part", 0), (".mine.part", 2), ("zohooauth-1.part", 2) })
        {
            File.WriteAllText(_folder.File(name), "half");
            File.SetLastWriteTimeUtc(_folder.File(name), DateTime.UtcNow.AddDays(-days));
        }

        Sink().Dispose();

        Assert.Equal(
            [".mine.part", ".zohooauth-2.part", "zohooauth-1.part"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_error_answer_is_an_error_and_no_file()
    {
        _bench.Zoho.Answer("""{"code":"INVALID_DATA"}""", 404);
        using (var sink = Sink())
        {
            await Refusal.OfAsync(ErrorIds.ApiError, () => CallAsync(sink));
        }

        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_said_before_anything_is_sent()
    {
        Refusal.Of(ErrorIds.InvalidInput, () => new FileSink(_folder.File("nowhere"), new Transfer((_, _) => { })));
        Assert.Empty(_bench.Zoho.Seen);
    }

    [Theory]
    [InlineData("a.pdf", "a.pdf")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\Windows\\win.ini", "win.ini")]
    [InlineData("a\u0000b\r\n:*?.txt", "ab.txt")]
    [InlineData(".bashrc", "bashrc")]
    [InlineData("con.txt", null)]
    [InlineData("..", null)]
    [InlineData(" ", null)]
    [InlineData(null, null)]
    public void A_name_is_one_that_any_folder_takes(string? name, string? safe) => Assert.Equal(safe, FileNames.Sanitize(name));

    [Theory]
    [InlineData("日")]
    [InlineData("\ud83d\ude00")]
    [InlineData("x")]
    public void A_long_name_is_shortened_for_its_file_system(string character)
    {
        var name = FileNames.Sanitize(string.Concat(Enumerable.Repeat(character, 300)) + ".pdf")!;

        Assert.EndsWith(character + ".pdf", name, StringComparison.Ordinal);
        Assert.InRange(Encoding.UTF8.GetByteCount(name), 190, 200);
    }

    [Fact]
    public void Any_name_is_safe_or_none() => Foreign.AnyText.Sample(text =>
    {
        if (FileNames.Sanitize(text) is { } name)
        {
            Assert.Equal(name, Path.GetFileName(name));
            Assert.InRange(Encoding.UTF8.GetByteCount(name), 1, 200);
            Assert.DoesNotContain(name, char.IsControl);
        }
    });

    private FileSink Sink() => new(_folder.Path, new Transfer((bytes, length) => (_moved, _length) = (bytes, length)));

    private Task<(HttpResponse Response, ZohoToken Token)> CallAsync(FileSink sink, int retries = 3) => _bench.Services.Api.CallAsync(
        new ApiRequest { Path = "/crm/v8/Leads/1/Attachments/2", Sink = sink, MaxRetries = retries }, Sample.Token(), _bench.Trace, CancellationToken.None);

    private async Task InTimeAsync(Task task)
    {
        while (!task.IsCompleted)
        {
            // Only a pause between two tries is waited for by the clock: a request under way must not lose its patience.
            if (_bench.Lines.Count(line => line.Contains(": try ", StringComparison.Ordinal)) >= _bench.Zoho.Seen.Count)
            {
                _bench.Clock.Advance(TimeSpan.FromMilliseconds(100));
            }

            await Task.Yield();
        }

        await task;
    }

    private static HttpResponseMessage Whole()
    {
        var response = new HttpResponseMessage { Content = new ByteArrayContent(Content) };
        response.Content.Headers.ContentDisposition = ContentDispositionHeaderValue.Parse(
            "attachment; filename=\"old.pdf\"; filename*=UTF-8''Rechnung%20%C3%A4.pdf");
        return response;
    }

    private static HttpResponseMessage Rest(int from)
    {
        var response = new HttpResponseMessage(HttpStatusCode.PartialContent) { Content = new ByteArrayContent(Content[from..]) };
        response.Content.Headers.ContentRange = new ContentRangeHeaderValue(from, Content.Length - 1, Content.Length);
        return response;
    }

    private static HttpResponseMessage Broken(string? version)
    {
        var response = new HttpResponseMessage { Content = new StreamContent(new TornStream(Content[..100_000])) };
        if (version is not null)
        {
            response.Headers.ETag = EntityTagHeaderValue.Parse(version);
        }

        return response;
    }

    /// <summary>Gives what it has, and then the connection is gone.</summary>
    private sealed class TornStream(byte[] content) : MemoryStream(content)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            await base.ReadAsync(buffer, cancellationToken) is > 0 and var read ? read : throw new IOException("The connection was reset.");
    }
}
