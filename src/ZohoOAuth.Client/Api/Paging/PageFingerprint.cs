using System.Text;
using System.Text.Json;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Api.Paging;

/// <summary>
/// Identifies a page by the bytes of its records. They are hashed where they are, from the first record to the last: a text of each record would double
/// the garbage of a list, and a second pass through the JSON would take as long as the hash.
/// </summary>
internal static class PageFingerprint
{
    internal static string Of(Page page)
    {
        var body = page.Response.Body;
        var (start, length) = page.Records.Count == 0 ? (0, body.Count) : Between(body, Bytes(page.Records[0]), Bytes(page.Records[page.Records.Count - 1]));
        return Convert.ToBase64String(Poly.Sha256(body.Array!, body.Offset + start, length));
    }

    /// <summary>
    /// From the first place of one text to the end of the last place of the other, so never less than the records. The whole body when they are not in
    /// it, because the JSON was repaired.
    /// </summary>
    private static (int Start, int Length) Between(ReadOnlySpan<byte> body, ReadOnlySpan<byte> first, ReadOnlySpan<byte> last)
    {
        var start = body.IndexOf(first);
        var end = body.LastIndexOf(last);
        return start < 0 || end < start ? (0, body.Length) : (start, end + last.Length - start);
    }

    private static byte[] Bytes(JsonElement record) => Encoding.UTF8.GetBytes(record.GetRawText());
}
