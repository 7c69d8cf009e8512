using ZohoOAuth.Client.Http;

namespace ZohoOAuth.UnitTests.Http;

/// <summary>The memory in which a body is collected.</summary>
public sealed class BodyBufferTests
{
    [Fact]
    public void Any_pieces_become_one_body_whatever_length_was_announced() =>
        Gen.Select(Gen.Byte.Array[0, 40_000].Array[0, 5], Gen.Int[0, 100_000]).Sample((pieces, announced) =>
        {
            using var buffer = new BodyBuffer(announced);
            foreach (var piece in pieces)
            {
                buffer.Add(piece, piece.Length);
            }

            Assert.Equal(pieces.SelectMany(piece => piece), buffer.Bytes);
        }, iter: 200);

    [Fact]
    public void What_is_written_to_its_free_memory_is_in_the_body() =>
        Gen.Select(Gen.Byte.Array[0, 40_000].Array[0, 5], Gen.Int[0, 100_000]).Sample((pieces, announced) =>
        {
            using var buffer = new BodyBuffer(announced);
            foreach (var piece in pieces)
            {
                for (var rest = piece.AsSpan(); !rest.IsEmpty;)
                {
                    var free = buffer.Free.AsSpan();
                    var count = Math.Min(free.Length, rest.Length);
                    rest[..count].CopyTo(free);
                    buffer.Advance(count);
                    rest = rest[count..];
                }
            }

            Assert.Equal(pieces.SelectMany(piece => piece), buffer.Bytes);
        }, iter: 200);

    /// <summary>Most responses are short. Memory for a long one would be most of what a call allocates.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(5_000)]
    public void A_short_body_gets_little_memory(int announced)
    {
        using var buffer = new BodyBuffer(announced);

        Assert.InRange(buffer.Bytes.Array!.Length, announced, Math.Max(16, announced * 2));
    }

    [Fact]
    public void The_memory_is_cleared_before_others_get_it()
    {
        var buffer = new BodyBuffer(3);
        buffer.Add([1, 2, 3], 3);
        var bytes = buffer.Bytes.Array!;
        buffer.Dispose();

        Assert.Equal([0, 0, 0], bytes.Take(3));
    }
}
