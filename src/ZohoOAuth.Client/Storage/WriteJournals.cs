using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Storage;

/// <summary>
/// The journals of the runs that write records, in the folder <c>writes</c>. A run is known by its connection, its address and
/// the first record of its input; of the records themselves nothing is kept.
/// </summary>
internal sealed class WriteJournals(ZohoHome home)
{
    /// <summary>Who has not gone on after so long will not.</summary>
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(30);

    /// <summary>
    /// What the same command is known by in another process, which may give the names of a hashtable in another order.
    /// </summary>
    internal static string MarkOf(ZohoToken token, string method, string path, IEnumerable<KeyValuePair<string, string>> query, byte[] firstRecord) =>
        Fingerprint.Of($"{token.ClientId}|{token.Name}|{method} {path}?{FormText.WriteSorted(query)}|{SortedJson.Of(firstRecord)}");

    internal static string CannotNote(Exception error) => $"The progress of this run cannot be saved. If the run stops before its end, you cannot find out here which records were written. {error.Message}";

    /// <summary>
    /// Begins the journal of a run; InvalidInput when an earlier one of the same was broken off and the user has not said where
    /// to go on, or when another process is at it. Null where nothing can be noted.
    /// </summary>
    /// <param name="mark">What the run is known by.</param>
    /// <param name="skip">The first record that is sent, where the user has said so.</param>
    /// <param name="trace">Hears that nothing can be noted.</param>
    internal WriteJournal? Begin(string mark, long? skip, Trace trace)
    {
        WriteJournal? journal = null;
        try
        {
            var folder = home.Folder("writes");
            OwnerOnlyFile.CreateFolder(folder);
            OwnerOnlyFile.Sweep(folder, "*.journal", Forgotten);
            journal = new WriteJournal(FileLock.TryAcquire(Path.Combine(folder, mark + ".journal")) ?? throw ZohoErrors.WriteIsRunning(), trace);
            if (skip is null && journal.Left() is { } left)
            {
                throw ZohoErrors.WriteWasBrokenOff(left.Answered, left.Perhaps);
            }

            journal.Answered(skip ?? 0);
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
