using System.Text;
using ZohoOAuth.Simulator.Requests;

namespace ZohoOAuth.Simulator.Tests;

public sealed class MultipartScannerTests
{
    private const string Boundary = "b-42";
    private const int Runs = 500;

    [Fact]
    public void Parts_are_found_however_the_bytes_are_cut()
    {
        var random = new Random(16);
        for (var run = 0; run < Runs; run++)
        {
            (string Name, byte[] Content)[] parts = [.. Enumerable.Range(0, random.Next(0, 4)).Select(index => ($"n{index}", Content(random)))];
            var scanner = new MultipartScanner(Boundary);
            foreach (var piece in Cut(Form(parts), random))
            {
                scanner.Add(piece);
            }

            Assert.Equal(parts.Select(part => (part.Name, (long)part.Content.Length)), scanner.Parts.Select(part => (part.Name, part.Length)));
            Assert.Equal(parts.Select(part => Convert.ToHexString(part.Content)), scanner.Parts.Select(part => Convert.ToHexString(part.Start.Span)));
        }
    }

    [Fact]
    public void A_part_tells_its_name_file_name_and_type()
    {
        var scanner = new MultipartScanner(Boundary);
        scanner.Add(Encoding.UTF8.GetBytes(
            "--b-42\r\ncontent-disposition: form-data; name=\"file\"; filename=\"Zoë.pdf\"\r\nContent-Type: application/pdf\r\n\r\n%PDF\r\n--b-42--\r\n"));

        var part = Assert.Single(scanner.Parts);
        Assert.Equal(("file", "Zoë.pdf", "application/pdf", 4L), (part.Name, part.FileName, part.ContentType, part.Length));
    }

    [Fact]
    public void A_large_file_is_counted_but_not_kept()
    {
        var scanner = new MultipartScanner(Boundary);
        scanner.Add(Encoding.UTF8.GetBytes("--b-42\r\nContent-Disposition: form-data; name=file; filename=a\r\n\r\n"));
        var piece = new byte[1_000_000];
        for (var sent = 0; sent < 50; sent++)
        {
            scanner.Add(piece);
        }

        scanner.Add("\r\n--b-42--"u8);
        var part = Assert.Single(scanner.Parts);
        Assert.Equal((50_000_000, 256), (part.Length, part.Start.Length));
    }

    [Theory]
    [InlineData("--b-42\r\n\r\nno headers\r\n--b-42--", 1)]
    [InlineData("no boundary at all", 0)]
    [InlineData("--b-42--", 0)]
    [InlineData("--b-42\r\nContent-Disposition", 0)]
    public void What_is_not_a_form_is_no_error(string text, int parts)
    {
        var scanner = new MultipartScanner(Boundary);
        scanner.Add(Encoding.UTF8.GetBytes(text));

        Assert.Equal(parts, scanner.Parts.Count);
    }

    // Pieces of the delimiter, in the wrong places.
    private static byte[] Content(Random random) =>
        Encoding.UTF8.GetBytes(string.Concat(random.GetItems(["\r\n", "--", "b-42", "\r", "\n--b-4", "x", "\r\n--", "ë"], random.Next(0, 8)))
            .Replace("\r\n--b-42", "", StringComparison.Ordinal));

    private static byte[] Form((string Name, byte[] Content)[] parts) =>
    [
        .. parts.SelectMany(part => (byte[])
        [
            .. Encoding.UTF8.GetBytes($"--{Boundary}\r\nContent-Disposition: form-data; name=\"{part.Name}\"\r\n\r\n"), .. part.Content, .. "\r\n"u8,
        ]),
        .. Encoding.UTF8.GetBytes($"--{Boundary}--\r\n"),
    ];

    private static IEnumerable<byte[]> Cut(byte[] bytes, Random random)
    {
        for (var position = 0; position < bytes.Length;)
        {
            var length = Math.Min(random.Next(1, 12), bytes.Length - position);
            yield return bytes[position..(position + length)];
            position += length;
        }
    }
}
