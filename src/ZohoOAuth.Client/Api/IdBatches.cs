using ZohoOAuth.Client.Catalog.Operations;

namespace ZohoOAuth.Client.Api;

/// <summary>Splits a request that deletes more records than one request can: their ids are in its query.</summary>
internal static class IdBatches
{
    internal static IEnumerable<ApiRequest> Of(ApiRequest request)
    {
        if (OperationCatalog.Find(request.Path, request.Method) is not { IdsParameter: { } parameter } operation)
        {
            return [request];
        }

        var index = request.Query.ToList().FindIndex(pair => pair.Key == parameter);
        var ids = index < 0 ? [] : request.Query[index].Value.Split(',');
        var size = operation.BatchSize;
        return ids.Length <= size
            ? [request]
            : Enumerable.Range(0, (ids.Length + size - 1) / size)
                .Select(batch => request with { Query = With(request, index, ids.Skip(batch * size).Take(size)), FirstIndex = batch * size });
    }

    private static KeyValuePair<string, string>[] With(ApiRequest request, int index, IEnumerable<string> ids) =>
        [.. request.Query.Select((pair, place) => place == index ? new(pair.Key, string.Join(",", ids)) : pair)];
}
