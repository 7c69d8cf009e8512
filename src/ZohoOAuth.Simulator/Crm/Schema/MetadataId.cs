using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ZohoOAuth.Simulator.Crm.Schema;

/// <summary>
/// Ids of modules, fields and other metadata. Zoho numbers them in the order of their creation. Here an id comes from the name, so
/// that it is the same in every run and does not change when a module is added. It has 19 digits, as Zoho's.
/// </summary>
internal static class MetadataId
{
    // Records have ids from 3652397000 on.
    private const ulong First = 3652397100000000000;
    private const ulong Count = 899_999_999_999;

    /// <summary>The id of what these names lead to, such as <c>Leads</c>, <c>field</c>, <c>Email</c>.</summary>
    public static string Of(params string[] names)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('/', names)));
        return (First + (BinaryPrimitives.ReadUInt64BigEndian(hash) % Count)).ToString(CultureInfo.InvariantCulture);
    }
}
