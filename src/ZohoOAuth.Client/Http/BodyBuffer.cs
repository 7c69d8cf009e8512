using System.Buffers;

namespace ZohoOAuth.Client.Http;

/// <summary>
/// Collects a body of unknown length in pooled memory. Growing arrays would create garbage, and for a page of records on the large object heap.
/// </summary>
internal sealed class BodyBuffer : IDisposable
{
    /// <summary>The first length of a body whose length the server did not announce.</summary>
    private const int UnknownLength = 64 * 1024;

    private byte[] _bytes;

    /// <param name="length">The length that the server announced, in bytes; 0 when it is unknown.</param>
    internal BodyBuffer(int length) => _bytes = ArrayPool<byte>.Shared.Rent(length > 0 ? length : UnknownLength);

    internal int Length { get; private set; }

    /// <summary>The memory for the next piece, which is at least one byte. Call Advance when something was written to it.</summary>
    internal ArraySegment<byte> Free
    {
        get
        {
            if (Length == _bytes.Length)
            {
                Grow(Length + 1);
            }

            return new ArraySegment<byte>(_bytes, Length, _bytes.Length - Length);
        }
    }

    /// <summary>Counts what was written to Free.</summary>
    internal void Advance(int count) => Length += count;

    internal void Add(byte[] piece, int count)
    {
        if (Length + count > _bytes.Length)
        {
            Grow(Length + count);
        }

        Buffer.BlockCopy(piece, 0, _bytes, Length, count);
        Advance(count);
    }

    internal ArraySegment<byte> Bytes => new(_bytes, 0, Length);

    /// <summary>Clears the memory before it returns to the pool, because it may contain secrets.</summary>
    public void Dispose()
    {
        Array.Clear(_bytes, 0, Length);
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
        }

        (_bytes, Length) = ([], 0);
    }

    private void Grow(int minLength)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(minLength, _bytes.Length * 2));
        Buffer.BlockCopy(_bytes, 0, larger, 0, Length);
        Array.Clear(_bytes, 0, Length);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
