namespace ZohoOAuth.Client.Errors;

/// <summary>
/// How far a run that writes records has come. All records below a place are done. After them come the batches that were sent at the same time, of which a
/// later one can have an answer before an earlier one.
/// </summary>
internal sealed record WriteProgress
{
    private readonly IReadOnlyList<WriteBatch> _batches;

    private WriteProgress(long answered, IReadOnlyList<WriteBatch> batches) => (Answered, _batches) = (answered, batches);

    /// <summary>All records below this place were answered.</summary>
    internal long Answered { get; }

    /// <summary>The records below this place may have been written.</summary>
    internal long Sent => _batches.Count == 0 ? Answered : _batches[_batches.Count - 1].End;

    /// <summary>
    /// The batches after the answered records, in order. The first one was not answered, and something is unknown or was written in the last one. Empty
    /// when nothing after the answered records was sent.
    /// </summary>
    internal IReadOnlyList<WriteBatch> Batches => _batches;

    /// <summary>Whether a later batch was written and an earlier one perhaps was not, so that no place continues the run.</summary>
    internal bool HasGap => _batches.Count > 1;

    /// <summary>Nothing after this place was sent.</summary>
    internal static WriteProgress At(long answered) => new(answered, []);

    /// <summary>The progress where these batches were sent. They are in order, and no record lies between them.</summary>
    internal static WriteProgress Of(params WriteBatch[] batches)
    {
        var open = batches.SkipWhile(batch => batch.State == WriteState.Answered).ToList();
        var answered = open.Count == 0 ? batches[batches.Length - 1].End : open[0].First;
        while (open.Count > 0 && open[open.Count - 1].State == WriteState.NotWritten)
        {
            open.RemoveAt(open.Count - 1);
        }

        return new WriteProgress(answered, open);
    }
}

/// <summary>The records of one request, by their places in the input.</summary>
/// <param name="First">The place of the first record.</param>
/// <param name="End">The place after the last record.</param>
/// <param name="State">What is known about them.</param>
internal sealed record WriteBatch(long First, long End, WriteState State = WriteState.Unknown)
{
    internal long Count => End - First;
}

/// <summary>What is known about the records of a request.</summary>
internal enum WriteState
{
    /// <summary>It is unknown whether they were written: the request was sent, and has no response.</summary>
    Unknown,

    /// <summary>A response says what became of each of them.</summary>
    Answered,

    /// <summary>They were not written.</summary>
    NotWritten,
}
