using System.Management.Automation;

namespace ZohoOAuth.Completion;

/// <summary>Compares the typed text with a value, and quotes the completed value.</summary>
internal static class CompletionText
{
    /// <summary>Whether a value begins with the typed text, with or without quotes.</summary>
    internal static bool StartsWith(string value, string word) => value.StartsWith(word.Trim('\'', '"'), StringComparison.OrdinalIgnoreCase);

    /// <summary>The results, or the typed text if there is none: without a result, PowerShell offers the files of the current folder.</summary>
    internal static IReadOnlyList<CompletionResult> OrTyped(string word, IEnumerable<CompletionResult> results)
    {
        var found = results.ToList();
        return found.Count > 0 || word.Length == 0 ? found : [new CompletionResult(word)];
    }

    /// <summary>The value, in quotes if it contains a space.</summary>
    internal static string Quote(string value) => value.Contains(' ') ? $"'{value}'" : value;

    /// <summary>The value, in quotes if PowerShell would read it as a script block.</summary>
    internal static string QuoteSpecial(string value) => value.IndexOf('{') >= 0 ? $"'{value}'" : value;
}
