namespace ZohoOAuth.Client.Primitives;

/// <summary>Bytes as text that needs no escaping in an address or a command line. Source: RFC 4648, section 5.</summary>
internal static class Base64Url
{
    internal static string Write(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>The bytes; a FormatException for text that is none.</summary>
    internal static byte[] Read(string text)
    {
        var padding = new string('=', (4 - (text.Length % 4)) % 4);
        return Convert.FromBase64String(text.Replace('-', '+').Replace('_', '/') + padding);
    }
}
