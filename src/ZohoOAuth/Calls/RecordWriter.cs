using System.Collections;
using System.Collections.Specialized;
using System.Management.Automation;
using System.Text.Json;
using ZohoOAuth.Client.Api;
using ZohoOAuth.Client.Api.Records;
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
/// Writes records in batches, one row of output for each. What was refused is an error with the record's place; a batch of
/// which nobody knows whether it was written ends the work, because a second try could write it twice.
/// </summary>
internal sealed class RecordWriter : IDisposable
{
    private readonly List<PSObject> _batch = [];
    private readonly IPipeline _pipeline;
    private readonly ApiRequest _request;
    private readonly ZohoToken _token;
    private readonly Uri _address;
    private readonly string? _envelope;
    private readonly IDictionary? _envelopeFields;
    private long _first;
    private WriteJournal? _journal;
    private bool _isLast;

    internal RecordWriter(IPipeline pipeline, ApiRequest request, ZohoToken token, Product? product, int? batchSize, IDictionary? envelopeFields, long skip)
    {
        _pipeline = pipeline;
        _request = request;
        _token = token;
        _address = ApiClient.AddressOf(request, token);
        _envelope = product?.Envelope;
        _envelopeFields = envelopeFields;
        _first = skip;
        Size = batchSize ?? product?.BatchSize ?? 1;
        if (Size > 1 && _envelope is null)
        {
            throw ZohoErrors.InvalidInput("BatchSize", $"{product?.Name ?? request.Path} takes one record at a time, as far as is known.", "Leave -BatchSize out, or describe the product in products.json (see about_ZohoOAuth_Products).");
        }
    }

    internal int Size { get; }

    /// <summary>Begins to note how far the work is, before the first record goes out; null for records that may be sent twice.</summary>
    internal Func<WriteJournal?>? Begin { get; init; }

    /// <summary>Hears of each answer.</summary>
    internal required Func<HttpResponse, Task> OnResponse { get; init; }

    internal bool IsFull => _batch.Count == Size;

    internal void Add(PSObject record) => _batch.Add(record);

    /// <summary>Sends the rest. Then all went out, and nothing has to be remembered.</summary>
    internal async Task FinishAsync(CancellationToken cancellationToken)
    {
        _isLast = true;
        await SendAsync(cancellationToken).ConfigureAwait(false);
        _journal?.Finish();
    }

    /// <summary>What an earlier run has left is done with, because the user has skipped all of it.</summary>
    internal async Task CompleteAsync()
    {
        if (Begin is not null && await _pipeline.ShouldProcessAsync(_address.GetLeftPart(UriPartial.Path), "End of an earlier run").ConfigureAwait(false))
        {
            using var journal = Begin();
            journal?.Finish();
        }
    }

    /// <summary>What is not finished stays noted.</summary>
    public void Dispose() => _journal?.Dispose();

    /// <summary>Sends what has gathered.</summary>
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
        if (!await _pipeline.ShouldProcessAsync(_address.GetLeftPart(UriPartial.Path), $"{_request.Method} of {ZohoErrors.RecordSpan(first, records.Length)}").ConfigureAwait(false))
        {
            return;
        }

        var request = _request with { Body = JsonBody.Write(Enveloped(records)) };
        _journal ??= Begin?.Invoke();
        _journal?.Sending(first, _first);
        try
        {
            await SendAsync(request, first, records.Length, cancellationToken).ConfigureAwait(false);
        }
        catch (ZohoOAuthException error)
        {
            var isUnknown = RecordErrors.LeavesUnknown(error, _address);
            if (!isUnknown)
            {
                _journal?.Answered(first);
            }

            throw RecordErrors.OfBatch(error, first, records.Length, isUnknown);
        }
    }

    private async Task SendAsync(ApiRequest request, long first, int count, CancellationToken cancellationToken)
    {
        var (response, token) = await ClientServices.Process.Api.CallAsync(request with { SkipHttpErrorCheck = true }, _token, VaultResolver.ContextOf(_pipeline), cancellationToken).ConfigureAwait(false);
        await OnResponse(response).ConfigureAwait(false);
        var isRefused = response.Status >= 400;
        if (isRefused && !RecordRow.HasEach(response, count))
        {
            var error = ApiErrors.From(request, response, token, ClientServices.Process.Clock.GetUtcNow());
            if (_envelope is not null || !ApiErrors.IsOfRecord(error))
            {
                throw error;
            }
        }

        var isEmpty = isRefused ? !ApiJson.IsJson(response) || response.Body.Count == 0 : response.Body.Count == 0 && count == 1;
        using var document = isEmpty ? JsonDocument.Parse("{}") : ApiJson.Parse(response);
        var rows = RecordRow.Of(document.RootElement, count, isRefused)
            ?? throw HttpErrors.UnexpectedResponse(response, $"HTTP {response.Status} and not a row for each of {ZohoErrors.RecordSpan(first, count)}");
        Note(rows, first);
        foreach (var (row, index) in rows.Select((row, index) => (row, first + index)).OrderByDescending(part => part.row.Succeeded))
        {
            await RowAsync(row, index, response).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Before the rows come out: whoever reads them may stop the work at any of them. Those that were written come before those
    /// that were not, so that a user who stops at errors has them all.
    /// </summary>
    private void Note(IReadOnlyList<RecordRow> rows, long first)
    {
        if (_isLast)
        {
            _journal?.Finish();
        }
        else
        {
            _journal?.Answered(rows.Any(row => row.Succeeded) ? first + rows.Count : first);
        }
    }

    private async Task RowAsync(RecordRow row, long index, HttpResponse response)
    {
        if (row.Succeeded)
        {
            await _pipeline.WriteAsync(new ZohoRecordResult(index, row.Status, row.Code, row.Id, row.Message, JsonObjects.Read(row.Details))).ConfigureAwait(false);
        }
        else
        {
            await _pipeline.WriteErrorAsync(ApiErrors.OfRecord(row, index, response, _token)).ConfigureAwait(false);
        }
    }

    /// <summary>The records as the product wants them, with what stands in -Body beside them.</summary>
    private object Enveloped(PSObject[] records)
    {
        if (_envelope is null)
        {
            return records[0];
        }

        var body = new OrderedDictionary { [_envelope] = records };
        foreach (DictionaryEntry entry in _envelopeFields ?? new OrderedDictionary())
        {
            body[entry.Key] = entry.Value;
        }

        return body;
    }
}
