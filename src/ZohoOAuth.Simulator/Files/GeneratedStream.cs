using System.Buffers.Binary;

namespace ZohoOAuth.Simulator.Files;

/// <summary>
/// Bytes that depend on their position only, so that a file of gigabytes needs no memory. Every block starts with its number, so
/// that a test notices a part that a client has written to the wrong position.
/// </summary>
internal sealed class GeneratedStream(long length) : Stream
{
    private const int BlockSize = 4096;
    private static readonly byte[] Pattern = [.. Enumerable.Range(0, BlockSize).Select(position => (byte)((position * 31) + (position >> 8)))];

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get; set; }

    public override int Read(Span<byte> buffer)
    {
        Span<byte> block = stackalloc byte[BlockSize];
        Pattern.CopyTo(block);
        var count = (int)Math.Clamp(length - Position, 0, buffer.Length);
        for (var filled = 0; filled < count;)
        {
            var (number, position) = Math.DivRem(Position, BlockSize);
            BinaryPrimitives.WriteInt64BigEndian(block, number);
            var copied = (int)Math.Min(BlockSize - position, count - filled);
            block.Slice((int)position, copied).CopyTo(buffer[filled..]);
            filled += copied;
            Position += copied;
        }

        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        Task.FromResult(Read(buffer, offset, count));

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
