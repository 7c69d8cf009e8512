namespace ZohoOAuth.Client.Catalog.Paths;

/// <summary>Matches a path against the pattern of a <see cref="PathRule"/>, segment by segment.</summary>
internal static class PathPattern
{
    private const string Version = "{v}";

    /// <summary>The named segments with their values; null when the path does not match.</summary>
    internal static Dictionary<string, string>? Match(string pattern, string[] path) => Match(Split(pattern), path);

    /// <summary>The same for a pattern that was split before.</summary>
    internal static Dictionary<string, string>? Match(string[] parts, string[] path)
    {
        var isOpen = parts[parts.Length - 1] == "**";
        var count = isOpen ? parts.Length - 1 : parts.Length;
        if (isOpen ? path.Length < count : path.Length != count)
        {
            return null;
        }

        var named = new Dictionary<string, string>();
        return Enumerable.Range(0, count).All(index => IsMatch(parts[index], path[index], named)) ? named : null;
    }

    internal static string[] Split(string pattern) => pattern.Split(['/'], StringSplitOptions.RemoveEmptyEntries);

    private static bool IsMatch(string pattern, string part, Dictionary<string, string> named)
    {
        if (pattern[0] != '{')
        {
            return pattern == "*" || Same(pattern, part);
        }

        if (pattern == Version)
        {
            return part.Length > 1 && part[0] is 'v' or 'V' && part.Skip(1).All(character => character is '.' or (>= '0' and <= '9'));
        }

        var segment = pattern.Substring(1, pattern.Length - 2).Split(':');
        var choices = segment[segment.Length - 1].Split(',');
        var isChoice = choices.Length > 1;
        if (!isChoice || segment.Length > 1)
        {
            named[segment[0]] = part;
        }

        return isChoice ? Array.Exists(choices, choice => Same(choice, part)) : char.IsLetter(part[0]);
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
