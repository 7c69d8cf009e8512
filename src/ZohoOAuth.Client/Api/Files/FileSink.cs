using System.Globalization;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Api.Files;

/// <summary>
/// Takes an answer to the disk as it comes, beside the place where it will be: a file that is broken off never stands there.
/// A repeated request asks for the rest, where the server has named the version that the beginning is of.
/// Source: RFC 9110, sections 13.1.5 and 14
/// </summary>
internal sealed class FileSink : IResponseSink, IDisposable
{
    private const int BufferSize = 81920;

    private readonly Transfer _transfer;
    private readonly string _part;
    private readonly FileStream _file;
    private string? _version;
    private bool _isKept;

    /// <param name="folder">Where the file will be.</param>
    /// <param name="transfer">Hears of what moves.</param>
    internal FileSink(string folder, Transfer transfer)
    {
        _transfer = transfer;
        _part = Path.Combine(folder, $".{Guid.NewGuid():N}.part");
        try
        {
            _file = new FileStream(_part, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferSize, useAsync: true);
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            throw NotWritten(_part, error);
        }
    }

    /// <summary>The name that the server gives the file; null where it gives none, or none that is safe.</summary>
    internal string? Name { get; private set; }

    /// <summary>What asks for the rest; nothing as long as there is no beginning of a known version.</summary>
    internal IEnumerable<KeyValuePair<string, string>> Headers => _version is null || _file.Length == 0
        ? []
        : [new("Range", $"bytes={_file.Length.ToString(CultureInfo.InvariantCulture)}-"), new("If-Range", _version)];

    /// <summary>Takes an answer, from its beginning or, with 206, from where the file ends.</summary>
    public async Task ReceiveAsync(HttpResponseMessage response, Action rewind, CancellationToken cancellationToken)
    {
        var isRest = (int)response.StatusCode == 206 && response.Content.Headers.ContentRange?.From == _file.Length;
        if (!isRest)
        {
            _file.SetLength(0);
        }

        _file.Position = _file.Length;
        _transfer.Rewind = rewind;
        _transfer.Restart(_file.Length);
        _version = response.Headers.ETag is { IsWeak: false } tag ? tag.Tag : null;
        Name = FileNames.Of(response.Content.Headers) ?? Name;
        await BodyReader.EachAsync(response.Content, (piece, count) => WriteAsync(piece, count, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A disk that is full is no network that is broken: trying again would not help.</summary>
    private async Task WriteAsync(byte[] piece, int count, CancellationToken cancellationToken)
    {
        try
        {
            await Poly.WriteSomeAsync(_file, piece, count, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException error)
        {
            throw NotWritten(_part, error);
        }

        _transfer.Move(count);
    }

    private static ZohoOAuthException NotWritten(string path, Exception error) =>
        ZohoErrors.InvalidInput("OutFile", $"The file could not be written to {Path.GetDirectoryName(path)}: {error.Message}", "Choose another -OutFile. Its folder must exist, be writable and have enough free space.", error);

    /// <summary>The file is whole and takes its place, where it replaces what was there.</summary>
    internal void Keep(string path)
    {
        try
        {
            _file.Dispose();
            Poly.Replace(_part, path);
            _isKept = true;
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            throw NotWritten(path, error);
        }
    }

    public void Dispose()
    {
        _file.Dispose();
        if (!_isKept)
        {
            File.Delete(_part);
        }
    }
}
