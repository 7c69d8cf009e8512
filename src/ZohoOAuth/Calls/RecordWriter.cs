using System.Management.Automation;
using ZohoOAuth.Client.Api;
using ZohoOAuth.Client.Api.Records;
using ZohoOAuth.Client.Catalog.Operations;
using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.Storage;
using ZohoOAuth.Json;
using ZohoOAuth.Pipeline;
using ZohoOAuth.Vault;

namespace ZohoOAuth.Calls;

/// <summary>
/// Writes records in batches and returns one row for each record. A rejected record is an error with its index. If it is unknown whether a
/// batch was written, the writer stops, because a retry could write the batch twice. Batches that are sent at the same time end together: a
/// batch in flight while the next records come could not ask the pipeline for a token.
/// </summary>
internal sealed class RecordWriter : IDisposable
{
    private readonly List<PSObject> _batch = [];
    private readonly IPipeline _pipeline;
    private readonly RecordRequest _records;
    private readonly ApiRequest _request;
    private readonly WriteRule _rule;
    private readonly ZohoToken _token;
    private readonly Uri _address;
    private long _first;
    private WriteJournal? _journal;
    private WriteRun? _run;
    private bool _isLast;

    internal RecordWriter(IPipeline pipeline, RecordRequest records, ZohoToken token, Product? product, long skip)
    {
        _pipeline = pipeline;
        _records = records;
        _request = records.Request;
        _rule = records.Rule;
        _token = token;
        _address = ClientServices.Process.Api.RequireSendable(_request, token);
        _first = skip;
        if (Size > 1 && !_rule.TakesSeveral)
        {
            throw ZohoErrors.InvalidInput(
                "BatchSize",
                $"{(_rule.IsObject ? _request.Path : product?.Name ?? _request.Path)} accepts one record per request, as far as the module knows.",
                "Omit -BatchSize. If the API accepts several records, name the property that contains them with -Envelope.");
        }

        if ((_rule.IdsParameter is not null || _rule.DeletesByPath) && RecordPath.IsOneRecord(_request.Path))
        {
            throw ZohoErrors.InvalidInput(
                "Path",
                "The path names one record, but the pipeline contains records to delete.",
                "Omit the id from -Path, or omit the records.");
        }
    }

    internal int Size => _rule.BatchSize;

    /// <summary>Starts to note the progress before the first record is sent. Null for records that can be sent twice.</summary>
    internal Func<WriteJournal?>? Begin { get; init; }

    /// <summary>The id that the user gave the run, for its errors.</summary>
    internal string? RunId { get; init; }

    /// <summary>Called with each response.</summary>
    internal required Func<HttpResponse, Task> OnResponse { get; init; }

    /// <summary>Stops the run before too few API credits are left.</summary>
    internal required CreditFloor Floor { get; init; }

    /// <summary>How many batches are sent at the same time.</summary>
    internal int Concurrency { get; init; } = 1;

    internal bool IsFull => _batch.Count == Size * Concurrency;

    internal void Add(PSObject record) => _batch.Add(record);

    /// <summary>Sends the remaining records. After that, the notes are no longer necessary.</summary>
    internal async Task FinishAsync(CancellationToken cancellationToken)
    {
        _isLast = true;
        await SendAsync(cancellationToken).ConfigureAwait(false);
        _journal?.NoteFinished();
    }

    /// <summary>Deletes the notes of the previous run, because the user skipped all its records.</summary>
    internal async Task CompleteAsync()
    {
        if (Begin is not null
            && await _pipeline.ShouldProcessAsync(_address.GetLeftPart(UriPartial.Path), "Mark the previous run as finished").ConfigureAwait(false))
        {
            using var journal = Begin();
            journal?.NoteFinished();
        }
    }

    /// <summary>The notes of an unfinished run stay.</summary>
    public void Dispose() => _journal?.Dispose();

    /// <summary>Sends the collected records: one batch, or several at the same time. Their rows come out in the order of the input.</summary>
    internal async Task SendAsync(CancellationToken cancellationToken)
    {
        var calls = await AcceptedAsync().ConfigureAwait(false);
        if (calls.Count == 0)
        {
            return;
        }

        _journal ??= Begin?.Invoke();
        _run = new WriteRun(_journal, _isLast, [.. calls.Select(call => call.Batch)]);
        var outcomes = await Task.WhenAll(calls.Select((call, place) => RunAsync(call, place, cancellationToken))).ConfigureAwait(false);
        await WriteOutcomesAsync(outcomes).ConfigureAwait(false);
    }

    /// <summary>The batches of the collected records that the user wants to send. With -WhatIf, there are none.</summary>
    private async Task<List<RecordCall>> AcceptedAsync()
    {
        var calls = new List<RecordCall>();
        for (var start = 0; start < _batch.Count; start += Size)
        {
            var records = _batch.GetRange(start, Math.Min(Size, _batch.Count - start)).ToArray();
            var call = new RecordCall(_records.With(records), _rule, _token, new WriteBatch(_first, _first + records.Length));
            _first += records.Length;
            if (await _pipeline.ShouldProcessAsync(
                call.Address.GetLeftPart(UriPartial.Path), $"{_request.Method} of {ZohoErrors.RecordSpan(call.Batch.First, records.Length)}")
                .ConfigureAwait(false))
            {
                calls.Add(call);
            }
        }

        _batch.Clear();
        return calls;
    }

    /// <summary>Sends a batch. Its outcome is noted as soon as it is known, because the process can be killed while another batch has no response.</summary>
    private async Task<RecordOutcome> RunAsync(RecordCall call, int place, CancellationToken cancellationToken)
    {
        var outcome = await call.RunAsync(Floor, VaultResolver.CreateContext(_pipeline), cancellationToken).ConfigureAwait(false);
        _run!.Note(place, outcome);
        return outcome;
    }

    /// <summary>
    /// Writes what became of the batches. All of them have ended, and the progress is saved, because the reader of the rows can stop the run at any of
    /// them.
    /// </summary>
    private async Task WriteOutcomesAsync(RecordOutcome[] outcomes)
    {
        foreach (var outcome in outcomes)
        {
            using (outcome)
            {
                if (outcome.Response is not null)
                {
                    await OnResponse(outcome.Response).ConfigureAwait(false);
                }

                if (outcome.Error is null)
                {
                    await WriteRowsAsync(outcome).ConfigureAwait(false);
                }
            }
        }

        await EndAsync([.. outcomes.Where(outcome => outcome.Error is not null)], outcomes[outcomes.Length - 1].Batch.End).ConfigureAwait(false);
    }

    /// <summary>Ends the run if a batch failed. The first error says how to continue, so it comes first: a user can stop at it.</summary>
    private async Task EndAsync(RecordOutcome[] failed, long end)
    {
        ZohoOAuthException[] errors =
        [
            .. failed.Take(1).Select(outcome => RecordErrors.ForBatch(outcome.Error!, outcome.Batch, end, _run!.Progress, RunId)),
            .. failed.Skip(1).Select(outcome => RecordErrors.ForLaterBatch(outcome.Error!, outcome.Batch)),
        ];
        foreach (var error in errors.Take(errors.Length - 1))
        {
            await _pipeline.WriteErrorAsync(error).ConfigureAwait(false);
        }

        if (errors.Length > 0)
        {
            throw errors[errors.Length - 1];
        }
    }

    /// <summary>Rows of written records come first, so a user who stops at the first error has all of them.</summary>
    private async Task WriteRowsAsync(RecordOutcome outcome)
    {
        var last = outcome.Batch.End - 1;
        foreach (var (row, index) in outcome.Rows
            .Select((row, index) => (row, Math.Min(outcome.Batch.First + index, last)))
            .OrderByDescending(part => part.row.Succeeded))
        {
            await WriteRowAsync(row, index, outcome.Response!).ConfigureAwait(false);
        }

        await Floor.NoteAsync(outcome.Response!).ConfigureAwait(false);
    }

    private async Task WriteRowAsync(RecordRow row, long index, HttpResponse response)
    {
        if (row.Succeeded)
        {
            await _pipeline.WriteAsync(new ZohoRecordResult(index, row.Status, row.Code, row.Id, row.Message, JsonObjects.Read(row.Details)))
                .ConfigureAwait(false);
        }
        else
        {
            await _pipeline.WriteErrorAsync(ApiErrors.ForRecord(row, index, response, _request.Product, _token)).ConfigureAwait(false);
        }
    }
}
