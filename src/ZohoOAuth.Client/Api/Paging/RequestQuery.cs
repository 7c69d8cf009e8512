using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Api.Paging;

/// <summary>Finds a parameter of a request, in its query or in its path.</summary>
internal static class RequestQuery
{
    internal static string? Find(ApiRequest request, string name) =>
        request.Query.FirstOrDefault(pair => pair.Key == name) is { Key: not null } own ? own.Value : InPath(request.Path, name);

    /// <summary>The path without some of the parameters in it. All others stay as the user wrote them.</summary>
    internal static string Without(string path, Func<string, bool> isRemoved)
    {
        var start = path.IndexOf('?');
        if (start < 0)
        {
            return path;
        }

        var pairs = path.Substring(start + 1).Split('&');
        var kept = Array.FindAll(pairs, pair => !FormEncoding.Read(pair).Keys.Any(isRemoved));
        return kept.Length == pairs.Length ? path : kept.Length == 0 ? path.Substring(0, start) : $"{path.Substring(0, start)}?{string.Join("&", kept)}";
    }

    /// <summary>The value of a parameter in a path or an address.</summary>
    internal static string? InPath(string path, string name)
    {
        var start = path.IndexOf('?');
        return start >= 0 && FormEncoding.Read(path.Substring(start + 1)).TryGetValue(name, out var value) ? value : null;
    }
}
