namespace ZohoOAuth.UnitTests.Support;

/// <summary>A body that arrives in pieces of at most so many bytes, and whose length nobody knows before its end.</summary>
internal sealed class PieceStream(byte[] bytes, int size) : MemoryStream(bytes)
{
    public override bool CanSeek => false;

#if NET
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        new(Read(buffer.Span[..Math.Min(size, buffer.Length)]));
#endif

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        Task.FromResult(Read(buffer, offset, Math.Min(size, count)));
}
