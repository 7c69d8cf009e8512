namespace ZohoOAuth.Client.Catalog.Paths;

/// <summary>One segment of a path pattern: a text, <c>*</c>, <c>{v}</c>, <c>{name}</c>, <c>{a,b}</c> or <c>{name:a,b}</c>.</summary>
internal sealed class PathSegment
{
    private const string Any = "*";
    private const string Version = "{v}";

    private readonly string _pattern;

    /// <summary>The texts that match; empty when any name does.</summary>
    private readonly string[] _choices;

    internal PathSegment(string pattern)
    {
        _pattern = pattern;
        if (pattern[0] != '{')
        {
            _choices = [pattern];
            return;
        }

        var parts = pattern.Trim('{', '}').Split(':');
        var last = parts[parts.Length - 1];
        var isName = parts.Length == 1 && last.IndexOf(',') < 0;
        _choices = isName ? [] : last.Split(',');
        Name = isName || parts.Length > 1 ? parts[0] : null;
    }

    /// <summary>The name under which the value of the segment is known; null when it has none.</summary>
    internal string? Name { get; }

    internal bool Matches(string part) => _pattern switch
    {
        Any => true,
        Version => IsVersion(part),
        _ => _choices.Length == 0 ? char.IsLetter(part[0]) : IsChoice(part),
    };

    // Loops, because the methods of LINQ would allocate for each of the many comparisons of a call.
    private bool IsChoice(string part)
    {
        foreach (var choice in _choices)
        {
            if (string.Equals(choice, part, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsVersion(string part)
    {
        for (var index = 1; index < part.Length; index++)
        {
            if (part[index] is not ('.' or (>= '0' and <= '9')))
            {
                return false;
            }
        }

        return part.Length > 1 && part[0] is 'v' or 'V';
    }
}
