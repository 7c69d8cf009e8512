using System.Text.Json;
using ZohoOAuth.Client.Api.Records;
using ZohoOAuth.Client.Catalog.Operations;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Api;

/// <summary>The errors in a response: one for the whole request, or one for each row that failed.</summary>
/// <param name="Whole">The error of the whole request; null when there is none.</param>
/// <param name="Rows">The errors of rows, by the index of the row.</param>
internal sealed record ResponseErrors(ZohoOAuthException? Whole, IReadOnlyDictionary<int, ZohoOAuthException> Rows)
{
    /// <summary>A status for results only: a row with an id is a result too, and not a record.</summary>
    private const int MultiStatus = 207;

    internal static readonly ResponseErrors None = new(null, new Dictionary<int, ZohoOAuthException>());

    internal bool IsEmpty => Whole is null && Rows.Count == 0;

    internal IEnumerable<ZohoOAuthException> All => Whole is null ? Rows.Values : [Whole];

    /// <summary>The rows that did not fail; null when no row failed.</summary>
    internal IReadOnlyList<JsonElement>? WithoutFailed(JsonElement root, HttpResponse response) =>
        Rows.Count == 0 ? null : [.. ResponseRows.In(root, response.Method)!.Where((_, index) => !Rows.ContainsKey(index))];

    /// <summary>The errors in the response.</summary>
    internal static ResponseErrors Of(ApiRequest request, HttpResponse response, ZohoToken token, ServerClock clock)
    {
        if (!ApiErrors.IsError(response))
        {
            return CanHaveRows(request) ? OfRows(response, token) : None;
        }

        // One row is the error of the request, which says more: the method, the host and the missing scope. So is an error of the token or of a limit.
        var whole = ApiErrors.From(request, response, token, clock);
        var mayHaveRows = response.Status is >= 400 and < 500 && (response.Status is not (401 or 429) || whole.ErrorId == ErrorIds.ApiError);
        return mayHaveRows && OfRows(response, token) is { Rows.Count: > 1 } several ? several : None with { Whole = whole };
    }

    /// <summary>Whether there are rows, and each of them is an error.</summary>
    internal static bool AreAllRows(JsonElement root, ApiRequest request) =>
        ResponseRows.In(root, request.Method) is { Count: > 0 } rows && rows.All(row => ErrorEnvelope.SaysError(row, request.Method));

    /// <summary>Whether the rows of the response are results and not records. A path that the catalog does not know counts by its method.</summary>
    private static bool CanHaveRows(ApiRequest request) =>
        !request.IsQuery
            && (OperationCatalog.Find(request.Path, request.Method)?.RowsAreResults ?? !Operation.OnlyReads(request.Method));

    private static ResponseErrors OfRows(HttpResponse response, ZohoToken token) => None with
    {
        Rows = (ApiJson.IsJson(response) ? ExternalJson.ReadOrNull(WellFormedJson.Of(response.Body), root => Read(root, response, token)) : null) ?? None.Rows,
    };

    private static Dictionary<int, ZohoOAuthException> Read(JsonElement root, HttpResponse response, ZohoToken token) =>
        (ResponseRows.In(root, response.Method) ?? [])
            .Select((row, index) => (row, index))
            .Where(part => ErrorEnvelope.SaysError(part.row, response.Method) || (response.Status == MultiStatus && ErrorEnvelope.IsFailedResult(part.row)))
            .ToDictionary(part => part.index, part => ApiErrors.ForRecord(RecordRow.Read(part.row, isRefused: true), part.index, response, token));
}
