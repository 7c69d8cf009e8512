using System.Globalization;
using System.Text;

namespace ZohoOAuth.Client.Keeping;

/// <summary>
/// How far a run has come that writes records which may not be written twice. As long as the run is alive its file is held;
/// what a killed run leaves says which records were answered, and which were perhaps written.
/// </summary>
internal sealed class WriteJournal : IDisposable
{
    private readonly FileStream _file;
    private long _answered;

    /// <param name="file">The file, which no other process has.</param>
    internal WriteJournal(FileStream file) => _file = file;

    /// <summary>What a run has left: all records below <c>Answered</c> were, those up to <c>Perhaps</c> were on their way.</summary>
    internal (long Answered, long Perhaps)? Left()
    {
        using var reader = new StreamReader(_file, Encoding.ASCII, detectEncodingFromByteOrderMarks: false, bufferSize: 64, leaveOpen: true);
        return reader.ReadLine()?.Split(' ') is [var answered, var perhaps] && Number(answered) is { } from && Number(perhaps) is { } to && to > 0 && to >= from ? (from, to) : null;
    }

    /// <summary>All records below this place were answered.</summary>
    internal void Answered(long end) => Note(_answered = end, end);

    /// <summary>The records up to this place go out now.</summary>
    internal void Sending(long end) => Note(_answered, end);

    /// <summary>The records behind the answered ones were surely not written.</summary>
    internal void NotSent() => Note(_answered, _answered);

    /// <summary>All went out: there is nothing to remember.</summary>
    internal void Finish()
    {
        _file.SetLength(0);
        _file.Dispose();
        try
        {
            File.Delete(_file.Name);
        }
        catch (IOException)
        {
            // The same command has begun again already, and has an empty journal.
        }
    }

    public void Dispose() => _file.Dispose();

    /// <summary>One write of always the same length: whoever is killed leaves the line before it or this one.</summary>
    private void Note(long answered, long perhaps)
    {
        var line = Encoding.ASCII.GetBytes(FormattableString.Invariant($"{answered:D19} {perhaps:D19}\n"));
        _file.Position = 0;
        _file.Write(line, 0, line.Length);
        _file.Flush(flushToDisk: true);
    }

    private static long? Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
