using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Storage;

/// <summary>
/// The journals of runs that write records, in the folder <c>writes</c>. A run is identified by its connection, its path, and the id that the user gives
/// it or else the first record of its input. No record is stored.
/// </summary>
internal sealed class WriteJournals(ZohoHome home)
{
    /// <summary>The age at which a journal is deleted. The run will not be resumed after this time.</summary>
    private static readonly TimeSpan MaxAge = TimeSpan.FromDays(30);

    private const string Suffix = ".journal";

    /// <summary>Stands between the command and the run in the mark of a run with an id.</summary>
    private const char Separator = '-';

    /// <summary>Identifies the same command in another process, even when its hashtables have another order.</summary>
    internal static string MarkOf(
        ZohoToken token, string method, string path, IEnumerable<KeyValuePair<string, string>> query, string? runId, byte[] firstRecord)
    {
        var command = $"{token.ClientId}|{token.Name}|{method} {path}?{FormEncoding.WriteSorted(query)}|";
        return runId is null ? Fingerprint.Of(command + CanonicalJson.Of(firstRecord)) : Fingerprint.Of(command) + Separator + Fingerprint.Of(runId);
    }

    internal static string CannotNote(Exception error) =>
        $"The progress of this run cannot be saved. If the run stops before its end, you cannot find out here which records were written. {error.Message}";

    /// <summary>
    /// Starts the journal of a run; null when the progress cannot be saved. Throws WriteInterrupted when a previous run was
    /// interrupted and the user did not say where to resume, and InvalidInput when another process is running the same command.
    /// </summary>
    /// <param name="mark">Identifies the run.</param>
    /// <param name="runId">The id that the user gave the run, for the error; otherwise null.</param>
    /// <param name="skip">The first record to send, when the user specified it; otherwise null.</param>
    /// <param name="trace">Receives a warning when the progress cannot be saved.</param>
    internal WriteJournal? Begin(string mark, string? runId, long? skip, Trace trace)
    {
        WriteJournal? journal = null;
        try
        {
            var folder = home.Folder("writes");
            OwnerOnlyFile.CreateFolder(folder);
            OldFiles.Delete(folder, string.Empty, Suffix, MaxAge);
            var path = Path.Combine(folder, mark + Suffix);
            journal = new WriteJournal(FileLock.TryAcquire(path) ?? throw ZohoErrors.WriteInProgress(), trace, runId);
            LockEffect.WarnOnce(path, trace);
            if (skip is null && journal.Read() is { } left)
            {
                throw ZohoErrors.WriteInterrupted(left.Progress, runId);
            }

            if (runId is not null)
            {
                WarnOfOthers(path, trace);
            }

            journal.Note(WriteProgress.At(skip ?? 0));
            return journal;
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            journal?.Dispose();
            trace.Warn(CannotNote(error));
            return null;
        }
        catch
        {
            journal?.Dispose();
            throw;
        }
    }

    /// <summary>Interrupted runs of the same command with other ids. They do not stop this run, and nothing else would remind the user of them.</summary>
    private static void WarnOfOthers(string path, Trace trace)
    {
        var command = Path.GetFileName(path).Split(Separator)[0];
        foreach (var other in OldFiles.Named(Path.GetDirectoryName(path)!, command + Separator, Suffix).Where(other => other != path))
        {
            // The file of an active run is locked.
            using var journal = FileLock.TryAcquire(other) is { } file ? new WriteJournal(file, trace) : null;
            if (journal?.Read() is { RunId: { } runId } left)
            {
                trace.Warn(ZohoErrors.InterruptedRun(left.Progress, runId));
            }
        }
    }
}
