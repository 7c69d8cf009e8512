using System.Management.Automation;
using ZohoOAuth.Client.Errors;

namespace ZohoOAuth.Pipeline;

/// <summary>Reads a pattern that the user typed.</summary>
internal static class Wildcards
{
    /// <summary>
    /// The pattern, which ignores case in the same way in every culture: in Turkish, BIGIN is not Bigin. Throws InvalidInput for a pattern such as "[".
    /// </summary>
    internal static WildcardPattern Parse(string text, string parameter)
    {
        var pattern = new WildcardPattern(text, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
        try
        {
            // PowerShell reads a pattern at its first use.
            _ = pattern.IsMatch(string.Empty);
            return pattern;
        }
        catch (WildcardPatternException error)
        {
            throw ZohoErrors.InvalidInput(
                parameter,
                $"'{text}' is not a valid pattern.",
                $"Correct the pattern in -{parameter}. To match a bracket itself, put a backtick before it.",
                error);
        }
    }
}
