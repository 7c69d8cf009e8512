using System.IO.Compression;
using System.Text;

namespace ZohoOAuth.Simulator.Primitives;

/// <summary>Archives with one file, as the bulk APIs send and receive them.</summary>
internal static class OneFileArchive
{
    public static byte[] Create(string name, Action<TextWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var text = new StreamWriter(archive.CreateEntry(name).Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            write(text);
        }

        return bytes.ToArray();
    }

    /// <summary>The name and the text of the only file; null for a stream that is not an archive with one CSV file.</summary>
    public static (string Name, string Text)? Read(Stream stream)
    {
        try
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
            if (archive.Entries is not [var entry] || !entry.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }

            using var text = new StreamReader(entry.Open());
            return (entry.Name, text.ReadToEnd());
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
