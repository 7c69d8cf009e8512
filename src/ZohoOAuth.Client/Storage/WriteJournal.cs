using System.Globalization;
using System.Text;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Storage;

/// <summary>
/// The progress of a run that writes records that must not be written twice. The file is locked while the run is active. After a killed run it tells
/// which records were confirmed and which may have been written. A run never deletes its file: two processes could then hold locks on two files of
/// the same name. An empty file means that there is nothing to resume.
/// </summary>
/// <param name="file">The file, opened exclusively.</param>
/// <param name="trace">Receives one warning when the progress cannot be saved.</param>
/// <param name="runId">The id that the user gave the run. It is saved too, so that other runs can name this one.</param>
internal sealed class WriteJournal(FileStream file, Trace trace, string? runId = null) : IDisposable
{
    private readonly string _suffix = runId is null ? string.Empty : " " + Base64Url.Write(Encoding.UTF8.GetBytes(runId));
    private bool _hasWarned;

    /// <summary>
    /// The progress of the previous run; null when it was complete. All records below <c>Answered</c> were confirmed. The records from there up to
    /// <c>Perhaps</c> were sent, and it is unknown whether they were written.
    /// </summary>
    internal (long Confirmed, long Sent, string? RunId)? ReadProgress()
    {
        using var reader = new StreamReader(file, Encoding.ASCII, detectEncodingFromByteOrderMarks: false, bufferSize: 64, leaveOpen: true);
        var parts = reader.ReadLine()?.Split(' ') ?? [];
        return parts.Length is 2 or 3 && Number(parts[0]) is { } from && Number(parts[1]) is { } to && to > 0 && to >= from
            ? (from, to, parts.Length == 3 ? RunIdOrNull(parts[2]) : null)
            : null;
    }

    /// <summary>
    /// Notes that the records from <paramref name="first"/> to before <paramref name="end"/> are being sent. All earlier records are done.
    /// </summary>
    internal void NoteSent(long first, long end) => Note(FormattableString.Invariant($"{first:D19} {end:D19}{_suffix}\n"));

    /// <summary>Notes that all records below this position are done and that none after it was sent.</summary>
    internal void NoteConfirmed(long end) => NoteSent(end, end);

    /// <summary>Notes that the run is complete.</summary>
    internal void NoteFinished() => Note(string.Empty);

    public void Dispose() => file.Dispose();

    /// <summary>
    /// Writes one line of fixed length, so that a killed process leaves either the previous or the new line. A failure does not stop this run, but a
    /// later run then does not know the progress.
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
            if (!_hasWarned)
            {
                _hasWarned = true;
                trace.Warn(WriteJournals.CannotNote(error));
            }
        }
    }

    private static string? RunIdOrNull(string text)
    {
        try
        {
            return Encoding.UTF8.GetString(Base64Url.Read(text));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static long? Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
