using System.Text;
using ZohoOAuth.Client.Errors;
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

    /// <summary>The progress of the previous run; null when it was complete.</summary>
    internal (WriteProgress Progress, string? RunId)? Read()
    {
        using var reader = new StreamReader(file, Encoding.ASCII, detectEncodingFromByteOrderMarks: false, bufferSize: 128, leaveOpen: true);
        return WriteJournalLine.Parse(reader.ReadLine()) is var (progress, id) ? (progress, id is null ? null : RunIdOrNull(id)) : null;
    }

    /// <summary>Notes how far the run has come.</summary>
    internal void Note(WriteProgress progress) => Note(WriteJournalLine.Of(progress) + _suffix + "\n");

    /// <summary>Notes that the run is complete.</summary>
    internal void NoteFinished() => Note(string.Empty);

    public void Dispose() => file.Dispose();

    /// <summary>
    /// Writes one short line, so that a killed process leaves either the previous or the new line. Only the first line of the file counts. A failure
    /// does not stop this run, but a later run then does not know the progress.
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
}
