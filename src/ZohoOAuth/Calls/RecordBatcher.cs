using System.Management.Automation;

namespace ZohoOAuth.Calls;

/// <summary>
/// Passes piped records to the writer. It leaves out the first ones for -Skip, and stops after a batch that failed as a whole.
/// </summary>
internal sealed class RecordBatcher : IDisposable
{
    private readonly Func<CancellationToken, Task<RecordWriter>> _open;
    private long _toSkip;
    private RecordWriter? _writer;
    private bool _hasFailed;

    /// <param name="open">Makes the writer, when there is a first record to write.</param>
    /// <param name="skip">How many records are left out.</param>
    internal RecordBatcher(Func<CancellationToken, Task<RecordWriter>> open, long skip)
    {
        _open = open;
        _toSkip = skip;
    }

    /// <summary>The first piped record, even if -Skip leaves it out.</summary>
    internal PSObject? First { get; private set; }

    internal bool HasRemainingRecords => First is not null && !_hasFailed;

    internal async Task AddAsync(PSObject record, CancellationToken cancellationToken)
    {
        First ??= record;
        if (_hasFailed || _toSkip-- > 0)
        {
            return;
        }

        try
        {
            _writer ??= await _open(cancellationToken).ConfigureAwait(false);
            _writer.Add(record);
            if (_writer.IsFull)
            {
                await _writer.SendAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        catch (ZohoOAuthException)
        {
            _hasFailed = true;
            throw;
        }
    }

    internal async Task FinishAsync(CancellationToken cancellationToken)
    {
        if (_writer is not null)
        {
            await _writer.FinishAsync(cancellationToken).ConfigureAwait(false);
            return;
        }

        // All records were left out.
        _writer = await _open(cancellationToken).ConfigureAwait(false);
        await _writer.CompleteAsync().ConfigureAwait(false);
    }

    public void Dispose() => _writer?.Dispose();
}
