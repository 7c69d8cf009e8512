using System.Text;

namespace ZohoOAuth.Simulator.DataFiles;

/// <summary>Reads a file as UTF-8, with or without a byte order mark. Another encoding is an error: its letters would be wrong.</summary>
internal static class Utf8Text
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Read(string path)
    {
        try
        {
            return Decode(path, File.ReadAllBytes(path));
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
        {
            throw new DataFileException(path, "The file cannot be read. " + ex.Message);
        }
    }

    private static string Decode(string path, byte[] bytes)
    {
        var start = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        try
        {
            return Strict.GetString(bytes, start, bytes.Length - start);
        }
        catch (DecoderFallbackException ex)
        {
            var line = bytes.AsSpan(0, start + ex.Index).Count((byte)'\n') + 1;
            throw new DataFileException(path, line, "The text is not UTF-8. Save the file as UTF-8.");
        }
    }
}
