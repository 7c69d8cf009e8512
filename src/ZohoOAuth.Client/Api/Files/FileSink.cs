using System.Globalization;
using System.Net.Http.Headers;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Api.Files;

/// <summary>
/// Writes a response to disk while it arrives. The data goes to a temporary file in the target folder, so the target path never holds an incomplete
/// file. A repeated request asks only for the missing part, when the server identified the version of the first part. Source: RFC 9110, sections
/// 13.1.5 and 14
/// </summary>
internal sealed class FileSink : IResponseSink, IDisposable
{
    /// <summary>No buffer: the pieces are large, and on a full disk a buffer would fail again when the file is closed.</summary>
    private const int BufferSize = 1;

    private const string PartSuffix = ".part";

    /// <summary>The age at which a temporary file counts as left by a killed process. A running download writes to its file all the time.</summary>
    private static readonly TimeSpan AbandonedAge = TimeSpan.FromDays(1);

    /// <summary>The largest JSON text in which an error is looked for, in bytes. Zoho's errors are far below this size.</summary>
    private const int MaxJsonLength = 64 * 1024;

    private readonly Transfer _transfer;
    private readonly string _part;
    private readonly FileStream _file;
    private string? _etag;
    private BodyBuffer? _json;
    private bool _isSaved;

    /// <param name="folder">The folder of the target file.</param>
    /// <param name="transfer">Receives the progress.</param>
    /// <param name="target">The target file. If it exists, the new file gets its permissions.</param>
    internal FileSink(string folder, Transfer transfer, string? target = null)
    {
        _transfer = transfer;
        _part = TemporaryName.In(folder, PartSuffix);
        OldFiles.Delete(folder, TemporaryName.Prefix, PartSuffix, AbandonedAge);
        try
        {
            _file = Poly.CreateLike(_part, target, BufferSize);
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            throw NotWritten(_part, error);
        }
    }

    /// <summary>The file name that the server gives; null when it gives none or an unsafe one.</summary>
    internal string? Name { get; private set; }

    public long Received { get; private set; }

    public BodyBuffer? ShortJson => _json?.Length <= MaxJsonLength ? _json : null;

    /// <summary>The headers that ask for the missing part; empty until the first part of a known version is on disk.</summary>
    internal IEnumerable<KeyValuePair<string, string>> Headers => _etag is null || _file.Length == 0
        ? []
        : [new("Range", $"bytes={_file.Length.ToString(CultureInfo.InvariantCulture)}-"), new("If-Range", _etag)];

    /// <summary>Receives a response from its beginning or, with status 206, from the current end of the file.</summary>
    public async Task ReceiveAsync(HttpResponseMessage response, Action resetTimeout, CancellationToken cancellationToken)
    {
        var isRest = (int)response.StatusCode == 206 && response.Content.Headers.ContentRange?.From == _file.Length;
        if (!isRest)
        {
            _file.SetLength(0);
        }

        _file.Position = _file.Length;
        _transfer.ResetTimeout = resetTimeout;
        _transfer.Restart(_file.Length, _file.Length + response.Content.Headers.ContentLength);
        Received = 0;
        _etag = response.Headers.ETag is { IsWeak: false } tag ? tag.Tag : null;
        Name = FileNames.Of(response.Content.Headers) ?? Name;
        _json = isRest || IsFile(response.Content.Headers) ? null : new BodyBuffer(0);
        await BodyReader.ReadPiecesAsync(response.Content, (piece, count) => WriteAsync(piece, count, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Writes one piece. A disk error is not a network error, so it must not cause a retry.</summary>
    private async Task WriteAsync(byte[] piece, int count, CancellationToken cancellationToken)
    {
        try
        {
            await Poly.WriteAsync(_file, piece, count, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException error)
        {
            throw NotWritten(_part, error);
        }

        Received += count;
        _transfer.Move(count);
        if (_json?.Length <= MaxJsonLength)
        {
            _json.Add(piece, count);
        }
    }

    /// <summary>Whether this is a file of the user's and not an answer of the API's. A file has a name, whatever its type.</summary>
    private static bool IsFile(HttpContentHeaders headers) =>
        headers.ContentDisposition is not null || headers.ContentType?.MediaType?.IndexOf("json", StringComparison.OrdinalIgnoreCase) is null or < 0;

    private static ZohoOAuthException NotWritten(string path, Exception error) =>
        ZohoErrors.InvalidInput(
            "OutFile",
            $"The file could not be written to {Path.GetDirectoryName(path)}: {error.Message}",
            "Choose another -OutFile. Its folder must exist, be writable and have enough free space.",
            error);

    /// <summary>Moves the complete file to its path. Replaces an existing file, and waits a second for a program that has it open.</summary>
    internal async Task SaveAsAsync(string path, TimeProvider clock, CancellationToken cancellationToken)
    {
        try
        {
            _file.Dispose();
            await FileReplacement.MoveAsync(_part, path, clock, cancellationToken).ConfigureAwait(false);
            _isSaved = true;
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            throw NotWritten(path, error);
        }
    }

    public void Dispose()
    {
        _file.Dispose();
        if (!_isSaved)
        {
            File.Delete(_part);
        }
    }
}
