namespace ZohoOAuth.Completion;

/// <summary>What a user has typed of a value, and how the whole value is typed.</summary>
internal static class Typed
{
    /// <summary>Whether a value begins with what was typed, quoted or not.</summary>
    internal static bool Begins(string value, string word) => value.StartsWith(word.Trim('\'', '"'), StringComparison.OrdinalIgnoreCase);

    /// <summary>Quoted where it holds a blank.</summary>
    internal static string Whole(string value) => value.Contains(' ') ? $"'{value}'" : value;
}
