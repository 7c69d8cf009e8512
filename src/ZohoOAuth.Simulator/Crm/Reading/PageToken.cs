using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ZohoOAuth.Simulator.Crm.Reading;

/// <summary>
/// A page token: where the next page starts, when the token expires, and a hash of the parameters that it is bound to, because
/// "input param is added or altered or deleted" is an error.
/// </summary>
/// <param name="Offset">The index of the first record.</param>
/// <param name="ExpiresAt">24 hours after it was issued.</param>
/// <param name="Binding">The hash of the parameters.</param>
internal sealed record PageToken(int Offset, DateTimeOffset ExpiresAt, string Binding)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private const int BindingBytes = 16;

    public static string BindingOf(string module, int perPage, string selection)
    {
        var parameters = string.Create(CultureInfo.InvariantCulture, $"{module}|{perPage}|{selection}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(parameters)).AsSpan(0, BindingBytes));
    }

    public static PageToken? Parse(string text)
    {
        if (!Base64Url.IsValid(text))
        {
            return null;
        }

        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split('.');
        return parts.Length == 3
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var offset)
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var expiry)
            ? new PageToken(offset, DateTimeOffset.FromUnixTimeSeconds(expiry), parts[2])
            : null;
    }

    public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{Offset}.{ExpiresAt.ToUnixTimeSeconds()}.{Binding}")));
}
