using System.Text.Json;
using ZohoOAuth.Client.Api;
using ZohoOAuth.Client.Api.Records;
using ZohoOAuth.Client.Catalog.Operations;
using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.Tokens;

namespace ZohoOAuth.Calls;

/// <summary>The request for one batch of records.</summary>
internal sealed class RecordCall(ApiRequest request, WriteRule rule, ZohoToken token, WriteBatch batch)
{
    private readonly int _count = (int)batch.Count;

    internal WriteBatch Batch => batch;

    internal Uri Address { get; } = ApiClient.BuildUri(request, token);

    /// <summary>Sends the records. An error of the whole batch is an outcome too.</summary>
    internal async Task<RecordOutcome> RunAsync(CreditFloor floor, TokenRequestContext context, CancellationToken cancellationToken)
    {
        HttpResponse? response = null;
        JsonDocument? document = null;
        try
        {
            floor.RequireEnough(request.Path);
            (response, var used) = await ClientServices.Process.Api.CallAsync(
                request with { SkipHttpErrorCheck = true }, token, context, cancellationToken).ConfigureAwait(false);
            RequireRows(response, used);
            document = ContentOf(response);
            var rows = RowsOf(document.RootElement, response, used);
            var state = rows.Any(row => row.Succeeded) ? WriteState.Answered : WriteState.NotWritten;
            return new RecordOutcome(batch with { State = state }) { Response = response, Document = document, Rows = rows };
        }
        catch (ZohoOAuthException error)
        {
            document?.Dispose();
            var state = RecordErrors.IsOutcomeUnknown(error, Address) ? WriteState.Unknown : WriteState.NotWritten;
            return new RecordOutcome(batch with { State = state }) { Response = response, Error = error };
        }
    }

    /// <summary>Throws if the response is an error of the whole request, and not of one record that was sent alone.</summary>
    private void RequireRows(HttpResponse response, ZohoToken used)
    {
        var isRefused = response.Status >= 400;
        if ((isRefused && !RecordRow.HasRowPerRecord(response, _count, request.Product)) || ErrorEnvelope.IsIn(response, request.Product))
        {
            var error = ApiErrors.From(request, response, used, ClientServices.Process.ServerClock);
            if ((rule.TakesSeveral && (isRefused || _count > 1)) || !ApiErrors.IsRecordError(error))
            {
                throw error;
            }
        }
    }

    private JsonDocument ContentOf(HttpResponse response)
    {
        var isEmpty = response.Status >= 400
            ? !ApiJson.IsJson(response) || response.Body.Count == 0
            : response.Body.Count == 0 && (_count == 1 || request.Method == "DELETE");
        return isEmpty ? JsonDocument.Parse("{}") : ApiJson.Parse(response);
    }

    private IReadOnlyList<RecordRow> RowsOf(JsonElement root, HttpResponse response, ZohoToken used)
    {
        var rowCount = rule.HasRowPerRecord ? _count : RecordEnvelope.Records(root).Count;
        return RecordRow.ReadAll(root, rowCount, response, request.Product)
            ?? throw (ResponseErrors.AreAllRows(root, response, request.Product)
                ? ApiErrors.From(request, response, used, ClientServices.Process.ServerClock)
                : HttpErrors.UnexpectedResponse(
                    response, $"HTTP {response.Status} but not a result for each of {ZohoErrors.RecordSpan(batch.First, _count)}"));
    }
}
