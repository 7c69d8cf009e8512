using System.Text;
using QRCoder;

namespace ZohoOAuth.Client.SignIn;

/// <summary>Draws a QR code with block characters, two rows of modules in each line of text.</summary>
internal static class QrCode
{
    private const int QuietZone = 2;

    /// <summary>The lines of text: light on dark, as in a terminal, with the light border that QR code readers need.</summary>
    internal static IReadOnlyList<string> Lines(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.L);
        var rows = data.ModuleMatrix;

        // The generator adds a border of four modules. Two are enough for a reader and save space in the terminal.
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
