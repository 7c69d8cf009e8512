using ZohoOAuth.Client.Http;

namespace ZohoOAuth.Client.Api.Files;

/// <summary>A stream that reads a file for an upload and reports the progress.</summary>
internal sealed class ProgressStream : Stream
{
    private readonly Stream _file;
    private readonly Transfer _transfer;

    internal ProgressStream(Stream file, Transfer transfer)
    {
        _file = file;
        _transfer = transfer;
    }

    public override bool CanRead => true;

    public override bool CanSeek => _file.CanSeek;

    public override bool CanWrite => false;

    public override long Length => _file.Length;

    public override long Position
    {
        get => _file.Position;
        set => _file.Position = value;
    }

    public override int Read(byte[] buffer, int offset, int count) => ReportProgress(_file.Read(buffer, offset, count));

#if NETFRAMEWORK
    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReportProgress(await _file.ReadAsync(buffer, offset, count, cancellationToken).ConfigureAwait(false));
#else
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        ReportProgress(await _file.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));
#endif

    public override long Seek(long offset, SeekOrigin origin) => _file.Seek(offset, origin);

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _file.Dispose();
        }

        base.Dispose(disposing);
    }

    private int ReportProgress(int read)
    {
        if (read > 0)
        {
            _transfer.Move(read);
        }

        return read;
    }
}
