using System.Text.Json;
using ZohoOAuth.Client.Api.Records;
using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Api;

/// <summary>The errors in a response: one for the whole request, or one for each row that failed.</summary>
/// <param name="Whole">The error of the whole request; null when there is none.</param>
/// <param name="Rows">The errors of rows, by the index of the row in the response.</param>
/// <param name="HasSuccesses">Whether there are rows beside them that say success.</param>
internal sealed record ResponseErrors(ZohoOAuthException? Whole, IReadOnlyDictionary<int, ZohoOAuthException> Rows, bool HasSuccesses)
{
    internal static readonly ResponseErrors None = new(null, new Dictionary<int, ZohoOAuthException>(), false);

    internal bool IsEmpty => Whole is null && Rows.Count == 0;

    internal IEnumerable<ZohoOAuthException> All => Whole is null ? Rows.Values : [Whole];

    /// <summary>The rows that did not fail; null when no row failed.</summary>
    internal IReadOnlyList<JsonElement>? WithoutFailed(JsonElement root, HttpResponse response, Product? product) =>
        Rows.Count == 0 ? null : [.. ResponseRows.In(root, ResponseKinds.Of(response), product)!.Where((_, index) => !Rows.ContainsKey(index))];

    /// <summary>The errors in the response.</summary>
    internal static ResponseErrors Of(ApiRequest request, HttpResponse response, ZohoToken token, ServerClock clock)
    {
        if (!ApiErrors.IsError(response, request.Product))
        {
            return !request.IsQuery && ResponseKinds.Of(response) != ResponseKind.Records ? OfRows(request, response, token) : None;
        }

        // One row is the error of the request, which says more: the method, the host and the missing scope. So is an error of the token or of a limit.
        var whole = ApiErrors.From(request, response, token, clock);
        var mayHaveRows = response.Status is >= 400 and < 500 && (response.Status is not (401 or 429) || whole.ErrorId == ErrorIds.ApiError);
        return mayHaveRows && OfRows(request, response, token) is { Rows.Count: > 0 } rows && (rows.Rows.Count > 1 || rows.HasSuccesses)
            ? rows
            : None with { Whole = whole };
    }

    /// <summary>Whether there are rows, and each of them is an error.</summary>
    internal static bool AreAllRows(JsonElement root, HttpResponse response, Product? product)
    {
        var kind = ResponseKinds.Of(response);
        return ResponseRows.In(root, kind, product) is { Count: > 0 } rows && rows.All(row => ErrorEnvelope.SaysError(row, kind, product));
    }

    private static ResponseErrors OfRows(ApiRequest request, HttpResponse response, ZohoToken token) =>
        (ApiJson.IsJson(response) ? ExternalJson.ReadOrNull(WellFormedJson.Of(response.Body), root => Read(root, request, response, token)) : null) ?? None;

    private static ResponseErrors Read(JsonElement root, ApiRequest request, HttpResponse response, ZohoToken token)
    {
        var kind = ResponseKinds.Of(response);
        var rows = ResponseRows.In(root, kind, request.Product) ?? [];
        var failed = rows.Select((row, index) => (row, index))
            .Where(part => ErrorEnvelope.SaysError(part.row, kind, request.Product))
            .ToDictionary(
                part => part.index,
                part => ApiErrors.ForRecord(
                    RecordRow.Read(part.row, isRefused: true, kind), request.FirstIndex + part.index, response, request.Product, token));
        return None with { Rows = failed, HasSuccesses = rows.Any(RecordRow.SaysSuccess) };
    }
}
