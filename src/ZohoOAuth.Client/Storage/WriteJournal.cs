using System.Globalization;
using System.Text;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Storage;

/// <summary>
/// How far a run has come that writes records which may not be written twice. As long as the run is alive its file is held;
/// what a killed run leaves says which records were answered, and which were perhaps written. The file is never deleted by
/// its run, because two processes could then hold locks on two files of one name; an empty one says nothing.
/// </summary>
/// <param name="file">The file, which no other process has.</param>
/// <param name="trace">Hears, once, that nothing can be noted any more.</param>
internal sealed class WriteJournal(FileStream file, Trace trace) : IDisposable
{
    private bool _isSilent;

    /// <summary>What a run has left: all records below <c>Answered</c> were, those up to <c>Perhaps</c> were on their way.</summary>
    internal (long Answered, long Perhaps)? Left()
    {
        using var reader = new StreamReader(file, Encoding.ASCII, detectEncodingFromByteOrderMarks: false, bufferSize: 64, leaveOpen: true);
        return reader.ReadLine()?.Split(' ') is [var answered, var perhaps] && Number(answered) is { } from && Number(perhaps) is { } to && to > 0 && to >= from ? (from, to) : null;
    }

    /// <summary>The records from one place up to another go out now; those before are done with.</summary>
    internal void Sending(long first, long end) => Note(FormattableString.Invariant($"{first:D19} {end:D19}\n"));

    /// <summary>All records below this place are done with, and none behind went out.</summary>
    internal void Answered(long end) => Sending(end, end);

    /// <summary>All went out: there is nothing to remember.</summary>
    internal void Finish() => Note(string.Empty);

    public void Dispose() => file.Dispose();

    /// <summary>
    /// One write of always the same length: whoever is killed leaves the line before it or this one. What cannot be noted costs
    /// what a later run would have learned, and not this run.
    /// </summary>
    private void Note(string line)
    {
        try
        {
            var bytes = Encoding.ASCII.GetBytes(line);
            file.Position = 0;
            file.Write(bytes, 0, bytes.Length);
            file.SetLength(bytes.Length);
            file.Flush(flushToDisk: true);
        }
        catch (Exception error) when (FileFailure.Is(error) || error is ObjectDisposedException)
        {
            if (!_isSilent)
            {
                _isSilent = true;
                trace.Warn(WriteJournals.CannotNote(error));
            }
        }
    }

    private static long? Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
