using System.Management.Automation;
using System.Text.Json;
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
/// batch was written, the writer stops, because a retry could write the batch twice.
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

    internal bool IsFull => _batch.Count == Size;

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

    /// <summary>Sends the collected records.</summary>
    internal async Task SendAsync(CancellationToken cancellationToken)
    {
        if (_batch.Count == 0)
        {
            return;
        }

        var records = _batch.ToArray();
        var first = _first;
        _batch.Clear();
        _first += records.Length;
        var request = _records.With(records);
        var address = ApiClient.BuildUri(request, _token);
        if (!await _pipeline.ShouldProcessAsync(address.GetLeftPart(UriPartial.Path), $"{_request.Method} of {ZohoErrors.RecordSpan(first, records.Length)}")
            .ConfigureAwait(false))
        {
            return;
        }

        _journal ??= Begin?.Invoke();
        _journal?.NoteSent(first, _first);
        try
        {
            await SendAsync(request, first, records.Length, cancellationToken).ConfigureAwait(false);
        }
        catch (ZohoOAuthException error)
        {
            var isUnknown = RecordErrors.IsOutcomeUnknown(error, address);
            if (!isUnknown)
            {
                _journal?.NoteConfirmed(first);
            }

            throw RecordErrors.ForBatch(error, first, records.Length, isUnknown, RunId);
        }
    }

    private async Task SendAsync(ApiRequest request, long first, int count, CancellationToken cancellationToken)
    {
        Floor.RequireEnough(request.Path);
        var (response, token) = await ClientServices.Process.Api.CallAsync(
            request with { SkipHttpErrorCheck = true }, _token, VaultResolver.CreateContext(_pipeline), cancellationToken).ConfigureAwait(false);
        await OnResponse(response).ConfigureAwait(false);
        var isRefused = response.Status >= 400;
        if ((isRefused && !RecordRow.HasRowPerRecord(response, count, request.Product)) || ErrorEnvelope.IsIn(response, request.Product))
        {
            var error = ApiErrors.From(request, response, token, ClientServices.Process.ServerClock);
            if ((_rule.TakesSeveral && (isRefused || count > 1)) || !ApiErrors.IsRecordError(error))
            {
                throw error;
            }
        }

        var isEmpty = isRefused
            ? !ApiJson.IsJson(response) || response.Body.Count == 0
            : response.Body.Count == 0 && (count == 1 || request.Method == "DELETE");
        using var document = isEmpty ? JsonDocument.Parse("{}") : ApiJson.Parse(response);
        var rowCount = _rule.HasRowPerRecord ? count : RecordEnvelope.Records(document.RootElement).Count;
        var rows = RecordRow.ReadAll(document.RootElement, rowCount, response, request.Product)
            ?? throw (ResponseErrors.AreAllRows(document.RootElement, response, request.Product)
                ? ApiErrors.From(request, response, token, ClientServices.Process.ServerClock)
                : HttpErrors.UnexpectedResponse(response, $"HTTP {response.Status} but not a result for each of {ZohoErrors.RecordSpan(first, count)}"));
        Note(rows, first, count);
        var last = first + count - 1;
        foreach (var (row, index) in rows.Select((row, index) => (row, Math.Min(first + index, last))).OrderByDescending(part => part.row.Succeeded))
        {
            await WriteRowAsync(row, index, response).ConfigureAwait(false);
        }

        await Floor.NoteAsync(response).ConfigureAwait(false);
    }

    /// <summary>
    /// Saves the progress before the rows are written, because the reader of the rows can stop the run at any of them. Rows of written
    /// records come first, so a user who stops at the first error has all of them.
    /// </summary>
    private void Note(IReadOnlyList<RecordRow> rows, long first, int count)
    {
        if (_isLast)
        {
            _journal?.NoteFinished();
        }
        else
        {
            _journal?.NoteConfirmed(rows.Any(row => row.Succeeded) ? first + count : first);
        }
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
