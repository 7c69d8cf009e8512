using System.Buffers;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Http;

/// <summary>Reads the body of a response in pieces.</summary>
internal static class BodyReader
{
    private const int BufferSize = 81920;

    /// <summary>Passes each piece and its length to <paramref name="take"/>. The array is reused for the next piece.</summary>
    internal static async Task ReadPiecesAsync(HttpContent content, Func<byte[], int, Task> take, CancellationToken cancellationToken)
    {
        using var body = await Poly.OpenAsync(content, cancellationToken).ConfigureAwait(false);
        var piece = ArrayPool<byte>.Shared.Rent(BufferSize);
        var most = 0;
        try
        {
            int read;
            while ((read = await Poly.ReadAsync(body, piece, cancellationToken).ConfigureAwait(false)) > 0)
            {
                most = Math.Max(most, read);
                await take(piece, read).ConfigureAwait(false);
            }
        }
        finally
        {
            // The buffer may contain a token. Clear it before other code gets it from the pool.
            Array.Clear(piece, 0, most);
            ArrayPool<byte>.Shared.Return(piece);
        }
    }
}
