namespace ZohoOAuth.Client.Catalog.Paths;

/// <summary>A path pattern in the notation of <see cref="PathRule"/>. It is parsed once, because each call compares its path with many patterns.</summary>
internal sealed class PathPattern
{
    private const string Rest = "**";

    private readonly PathSegment[] _segments;
    private readonly bool _isOpen;

    internal PathPattern(string pattern)
    {
        var parts = pattern.Split(['/'], StringSplitOptions.RemoveEmptyEntries);
        _isOpen = parts[parts.Length - 1] == Rest;
        _segments = [.. parts.Where(part => part != Rest).Select(part => new PathSegment(part))];
    }

    /// <summary>The named segments with their values; null when the path does not match.</summary>
    internal Dictionary<string, string>? Match(string[] path)
    {
        if (_isOpen ? path.Length < _segments.Length : path.Length != _segments.Length)
        {
            return null;
        }

        for (var index = 0; index < _segments.Length; index++)
        {
            if (!_segments[index].Matches(path[index]))
            {
                return null;
            }
        }

        return Named(path);
    }

    private Dictionary<string, string> Named(string[] path)
    {
        var named = new Dictionary<string, string>();
        for (var index = 0; index < _segments.Length; index++)
        {
            if (_segments[index].Name is { } name)
            {
                named[name] = path[index];
            }
        }

        return named;
    }
}
