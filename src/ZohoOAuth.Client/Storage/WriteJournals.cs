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

    /// <summary>Identifies the same command in another process, even when its hashtables have another order.</summary>
    internal static string MarkOf(
        ZohoToken token, string method, string path, IEnumerable<KeyValuePair<string, string>> query, string? runId, byte[] firstRecord)
    {
        var command = $"{token.ClientId}|{token.Name}|{method} {path}?{FormEncoding.WriteSorted(query)}|";
        return Fingerprint.Of(command + (runId is null ? CanonicalJson.Of(firstRecord) : $"RunId {runId}"));
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
            OldFiles.Delete(folder, "*.journal", MaxAge);
            var path = Path.Combine(folder, mark + ".journal");
            journal = new WriteJournal(FileLock.TryAcquire(path) ?? throw ZohoErrors.WriteInProgress(), trace);
            LockEffect.WarnOnce(path, trace);
            if (skip is null && journal.ReadProgress() is { } left)
            {
                throw ZohoErrors.WriteInterrupted(left.Confirmed, left.Sent, runId);
            }

            journal.NoteConfirmed(skip ?? 0);
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
}
