namespace ZohoOAuth.Completion;

/// <summary>Compares the typed text with a value, and quotes the completed value.</summary>
internal static class CompletionText
{
    /// <summary>Whether a value begins with the typed text, with or without quotes.</summary>
    internal static bool StartsWith(string value, string word) => value.StartsWith(word.Trim('\'', '"'), StringComparison.OrdinalIgnoreCase);

    /// <summary>The value, in quotes if it contains a space.</summary>
    internal static string Quote(string value) => value.Contains(' ') ? $"'{value}'" : value;
}
