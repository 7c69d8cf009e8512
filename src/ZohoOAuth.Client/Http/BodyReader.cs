using System.Buffers;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Http;

/// <summary>Reads the body of an answer piece by piece.</summary>
internal static class BodyReader
{
    private const int BufferSize = 81920;

    /// <summary>Gives each piece, and how many bytes of it count, to <paramref name="take"/>; the piece is another's afterwards.</summary>
    internal static async Task EachAsync(HttpContent content, Func<byte[], int, Task> take, CancellationToken cancellationToken)
    {
        using var body = await Poly.OpenAsync(content, cancellationToken).ConfigureAwait(false);
        var piece = ArrayPool<byte>.Shared.Rent(BufferSize);
        var most = 0;
        try
        {
            int read;
            while ((read = await Poly.ReadSomeAsync(body, piece, cancellationToken).ConfigureAwait(false)) > 0)
            {
                most = Math.Max(most, read);
                await take(piece, read).ConfigureAwait(false);
            }
        }
        finally
        {
            // It may have held a token, and its next owner may be anybody in the process.
            Array.Clear(piece, 0, most);
            ArrayPool<byte>.Shared.Return(piece);
        }
    }
}
