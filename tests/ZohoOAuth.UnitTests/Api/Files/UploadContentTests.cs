using System.Text;
using ZohoOAuth.Client.Api;
using ZohoOAuth.Client.Api.Files;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Http;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Api.Files;

/// <summary>Uploads: the bytes on the wire, read from the file while they are sent.</summary>
public sealed class UploadContentTests : IDisposable
{
    private static readonly byte[] Content = [.. Enumerable.Range(0, 300_000).Select(number => (byte)(number % 251))];

    private readonly TestBench _bench = new();
    private readonly TempFolder _folder = new();
    private readonly List<long> _moved = [];

    public UploadContentTests() => File.WriteAllBytes(Path, Content);

    private string Path => _folder.File("a list.bin");

    public void Dispose()
    {
        _folder.Dispose();
        _bench.Dispose();
    }

    [Fact]
    public async Task A_file_is_the_whole_body()
    {
        using var content = UploadContent.Of(AsBody());

        Assert.Equal("application/octet-stream", content.Headers.ContentType?.ToString());
        Assert.Equal(Content.Length, content.Headers.ContentLength);
        Assert.Equal(Content, await content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_form_is_one_part_for_each_field_in_their_order()
    {
        using var form = UploadContent.Of(
            AsForm(new FormPart("title", "Grüße", null), new FormPart("file", string.Empty, Path), new FormPart("empty", string.Empty, null)));
        var type = form.Headers.ContentType!;
        var boundary = type.Parameters.Single(parameter => parameter.Name == "boundary").Value!;

        Assert.Equal("multipart/form-data", type.MediaType);
        var expected = Lines(
            $"--{boundary}",
            "Content-Disposition: form-data; name=\"title\"",
            string.Empty,
            "Grüße",
            $"--{boundary}",
            "Content-Disposition: form-data; name=\"file\"; filename=\"a list.bin\"",
            "Content-Type: application/octet-stream",
            string.Empty,
            Latin(Content),
            $"--{boundary}",
            "Content-Disposition: form-data; name=\"empty\"",
            string.Empty,
            string.Empty,
            $"--{boundary}--");
        Assert.Equal(expected, Latin(await form.ReadAsByteArrayAsync()));
    }

    /// <summary>As browsers do it: RFC 7578, section 4.2, and "multipart/form-data" in the HTML standard.</summary>
    [Theory]
    [InlineData("Grüße 漢字 😀.csv", "Grüße 漢字 😀.csv")]
    [InlineData("a'b=?;,%.csv", "a'b=?;,%.csv")]
    [InlineData("a \"b\".csv", "a %22b%22.csv")]
    [InlineData("a\r\nb", "a%0D%0Ab")]
    [InlineData("a\\b\\", "a\\b\\")]
    public async Task A_name_is_in_UTF8_between_quotation_marks(string name, string sent)
    {
        var files = OperatingSystem.IsWindows() ? Path : _folder.File(name);
        await File.WriteAllTextAsync(files, "content");
        using var form = UploadContent.Of(AsForm(new FormPart(name, "text", null), new FormPart("file", string.Empty, files)));

        var body = Encoding.UTF8.GetString(await form.ReadAsByteArrayAsync());

        Assert.Contains($"\r\nContent-Disposition: form-data; name=\"{sent}\"\r\n", body, StringComparison.Ordinal);
        Assert.Contains(
            $"\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{(OperatingSystem.IsWindows() ? "a list.bin" : sent)}\"\r\n",
            body,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_says_how_long_it_is_before_it_is_sent()
    {
        using var form = UploadContent.Of(AsForm(new FormPart("file", string.Empty, Path)));

        Assert.Equal(form.Headers.ContentLength, (await form.ReadAsByteArrayAsync()).Length);
    }

    [Fact]
    public async Task The_progress_rises_to_the_length_of_the_file()
    {
        using var content = UploadContent.Of(AsBody());

        await content.CopyToAsync(Stream.Null);

        Assert.Equal(_moved.Order(), _moved);
        Assert.True(_moved.Count > 1);
        Assert.Equal(Content.Length, _moved[^1]);
    }

    [Fact]
    public async Task Two_files_of_a_form_count_together()
    {
        using var form = UploadContent.Of(AsForm(new FormPart("one", string.Empty, Path), new FormPart("two", string.Empty, Path)));

        await form.CopyToAsync(Stream.Null);

        Assert.Equal(2 * Content.Length, _moved[^1]);
    }

    [Fact]
    public async Task The_file_is_read_as_it_is_sent()
    {
        using var content = UploadContent.Of(AsBody());
        Assert.Empty(_moved);
        var wire = new Wire(() => _moved.LastOrDefault());

        await content.CopyToAsync(wire);

        Assert.Equal(Content.Length, wire.Received);
        Assert.InRange(wire.MostAhead, 1, Content.Length / 2);
    }

    [Fact]
    public async Task Each_piece_gives_the_request_its_whole_time_again()
    {
        var resets = 0;
        var upload = AsBody();
        upload.Transfer.ResetTimeout = () => resets++;
        using var content = UploadContent.Of(upload);

        await content.CopyToAsync(Stream.Null);

        Assert.Equal(_moved.Count, resets);
    }

    [Fact]
    public void A_piece_that_is_read_without_waiting_counts_as_well()
    {
        using var content = UploadContent.Of(AsBody());
        using var body = content.ReadAsStream();

        body.ReadExactly(new byte[100]);

        Assert.Equal(100, _moved[^1]);
        Assert.False(body.CanWrite);
        Assert.Throws<NotSupportedException>(() => body.SetLength(0));
        Assert.Equal(Content, File.ReadAllBytes(Path));
    }

    [Fact]
    public async Task A_request_that_is_repeated_sends_the_file_from_its_beginning()
    {
        _bench.Zoho.Answer("""{"code":"INVALID_TOKEN"}""", 401).Answer(Sample.RefreshAnswer()).Answer("{}");
        await File.WriteAllTextAsync(Path, "the whole file");

        await CallAsync(AsBody());

        Assert.Equal(("the whole file", "the whole file"), (_bench.Zoho.Seen[0].Body, _bench.Zoho.Seen[2].Body));
        Assert.Equal("the whole file".Length, _moved[^1]);
    }

    [Fact]
    public async Task A_content_type_of_the_user_replaces_ours()
    {
        _bench.Zoho.Answer("{}");

        await CallAsync(AsBody(), new KeyValuePair<string, string>("Content-Type", "text/csv"));

        Assert.Equal("text/csv", _bench.Zoho.Only.ContentType);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_that_is_missing_is_said_and_nothing_is_sent(bool isBody)
    {
        File.Delete(Path);

        var error = await Refusal.OfAsync(ErrorIds.InvalidInput, () => CallAsync(isBody ? AsBody() : AsForm(new FormPart("file", string.Empty, Path))));

        Assert.Equal("InFile", error.Target);
        Assert.Contains(Path, error.Message, StringComparison.Ordinal);
        Assert.Empty(_bench.Zoho.Seen);
    }

    [Fact]
    public async Task The_file_is_free_again_when_the_request_is_over()
    {
        _bench.Zoho.Answer("{}");

        await CallAsync(AsBody());

        await using var alone = new FileStream(Path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
    }

    private Upload AsBody() => new(Path, [], new Transfer((bytes, _) => _moved.Add(bytes)));

    private Upload AsForm(params FormPart[] parts) => new(null, parts, new Transfer((bytes, _) => _moved.Add(bytes)));

    private Task<(HttpResponse Response, ZohoToken Token)> CallAsync(Upload upload, params KeyValuePair<string, string>[] headers) =>
        _bench.Services.Api.CallAsync(
            new ApiRequest { Path = "/crm/v8/files", Method = "POST", Upload = upload, Headers = headers },
            Sample.Token(),
            _bench.Trace,
            CancellationToken.None);

    private static string Lines(params string[] lines) =>
        string.Join("\r\n", lines.Select(line => line == "Grüße" ? Latin(Encoding.UTF8.GetBytes(line)) : line)) + "\r\n";

    /// <summary>Each byte as one character, so that text and bytes can be compared together.</summary>
    private static string Latin(byte[] bytes) => Encoding.Latin1.GetString(bytes);

    /// <summary>Receives a body, and looks how far its file has been read at each piece.</summary>
    private sealed class Wire(Func<long> read) : MemoryStream
    {
        internal long Received { get; private set; }

        internal long MostAhead { get; private set; }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            MostAhead = Math.Max(MostAhead, read() - Received);
            Received += buffer.Length;
            return ValueTask.CompletedTask;
        }
    }
}
