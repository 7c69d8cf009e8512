using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Storage;

namespace ZohoOAuth.Calls;

/// <summary>The batches that are sent at the same time, and their progress. Each of them notes its outcome when it is known.</summary>
internal sealed class WriteRun
{
    private readonly object _lock = new();
    private readonly WriteJournal? _journal;
    private readonly bool _isLast;
    private readonly WriteBatch[] _batches;
    private bool _hasFailed;

    /// <summary>Notes that the batches are sent. All earlier records are done.</summary>
    /// <param name="journal">The journal of the run. Null for records that can be sent twice.</param>
    /// <param name="isLast">Whether no batch comes after these.</param>
    /// <param name="batches">The batches.</param>
    internal WriteRun(WriteJournal? journal, bool isLast, WriteBatch[] batches)
    {
        _journal = journal;
        _isLast = isLast;
        _batches = batches;
        _journal?.Note(Progress);
    }

    internal WriteProgress Progress => WriteProgress.Of(_batches);

    /// <summary>Notes the outcome of a batch, and after the last one that the run is complete.</summary>
    internal void Note(int place, RecordOutcome outcome)
    {
        lock (_lock)
        {
            _batches[place] = outcome.Batch;
            _hasFailed |= outcome.Error is not null;
            if (_isLast && !_hasFailed && Array.TrueForAll(_batches, batch => batch.State != WriteState.Unknown))
            {
                _journal?.NoteFinished();
            }
            else
            {
                _journal?.Note(Progress);
            }
        }
    }
}
