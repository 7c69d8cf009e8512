using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Api.Paging;

/// <summary>Finds a parameter of a request, in its query or in its path.</summary>
internal static class RequestQuery
{
    internal static string? Find(ApiRequest request, string name) =>
        request.Query.FirstOrDefault(pair => pair.Key == name) is { Key: not null } own ? own.Value : InPath(request.Path, name);

    private static string? InPath(string path, string name)
    {
        var start = path.IndexOf('?');
        return start >= 0 && FormEncoding.Read(path.Substring(start + 1)).TryGetValue(name, out var value) ? value : null;
    }
}
