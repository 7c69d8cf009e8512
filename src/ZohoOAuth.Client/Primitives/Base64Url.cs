namespace ZohoOAuth.Client.Primitives;

/// <summary>Encodes bytes as text that needs no escaping in a URL or a command line. Source: RFC 4648, section 5.</summary>
internal static class Base64Url
{
    internal static string Write(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>Decodes the bytes. Throws a FormatException for invalid text.</summary>
    internal static byte[] Read(string text)
    {
        var padding = new string('=', (4 - (text.Length % 4)) % 4);
        return Convert.FromBase64String(text.Replace('-', '+').Replace('_', '/') + padding);
    }
}
