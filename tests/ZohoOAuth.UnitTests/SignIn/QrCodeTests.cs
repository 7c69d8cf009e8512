using ZohoOAuth.Client.SignIn;

namespace ZohoOAuth.UnitTests.SignIn;

public sealed class QrCodeTests
{
    private const string Address = "https://accounts.zoho.eu/oauth/v3/device?user_code=BCDFGHJK";

    [Fact]
    public void It_is_a_square_that_fits_a_terminal()
    {
        var lines = QrCode.Lines(Address);

        Assert.InRange(lines[0].Length, 25, 60);
        Assert.All(lines, line => Assert.Equal(lines[0].Length, line.Length));
        Assert.Equal((lines[0].Length + 1) / 2, lines.Count);
        Assert.All(string.Concat(lines), character => Assert.Contains(character, " \u2580\u2584\u2588"));
    }

    /// <summary>Each of the three finder patterns is a ring of dark modules around a dark square (ISO/IEC 18004).</summary>
    [Fact]
    public void A_reader_finds_its_three_corners()
    {
        var dark = Modules(QrCode.Lines(Address));
        var size = dark[0].Length;
        const int QuietZone = 2;

        foreach (var (top, left) in new[] { (QuietZone, QuietZone), (QuietZone, size - QuietZone - 7), (size - QuietZone - 7, QuietZone) })
        {
            for (var at = 0; at < 7; at++)
            {
                Assert.True(dark[top][left + at] && dark[top + 6][left + at] && dark[top + at][left] && dark[top + at][left + 6]);
            }

            Assert.False(dark[top + 1][left + 1]);
            Assert.True(dark[top + 3][left + 3]);
        }

        Assert.All(Enumerable.Range(0, size), at => Assert.False(dark[0][at] || dark[1][at] || dark[at][0] || dark[at][1]));
    }

    private static bool[][] Modules(IReadOnlyList<string> lines) =>
    [
        .. lines.SelectMany(line => new[]
        {
            line.Select(character => character is ' ' or '\u2584').ToArray(),
            line.Select(character => character is ' ' or '\u2580').ToArray(),
        }),
    ];
}
