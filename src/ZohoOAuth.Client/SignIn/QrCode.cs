using System.Text;
using QRCoder;

namespace ZohoOAuth.Client.SignIn;

/// <summary>An address as a QR code of characters, two rows of it in a line of text, for a telephone in front of the screen.</summary>
internal static class QrCode
{
    private const int QuietZone = 2;

    /// <summary>The lines; light on dark, as terminals are, with the light border that readers need.</summary>
    internal static IReadOnlyList<string> Lines(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.L);
        var rows = data.ModuleMatrix;

        // The generator's own border is four modules wide: two are enough for a reader, and a terminal is small.
        var border = 4 - QuietZone;
        var lines = new List<string>();
        for (var row = border; row < rows.Count - border; row += 2)
        {
            lines.Add(Line(rows[row], row + 1 < rows.Count - border ? rows[row + 1] : null, border));
        }

        return lines;
    }

    private static string Line(System.Collections.BitArray upper, System.Collections.BitArray? lower, int border)
    {
        var line = new StringBuilder();
        for (var column = border; column < upper.Length - border; column++)
        {
            line.Append((upper[column], lower?[column] ?? true) switch
            {
                (false, false) => '\u2588',
                (false, true) => '\u2580',
                (true, false) => '\u2584',
                _ => ' ',
            });
        }

        return line.ToString();
    }
}
