using System.Text.RegularExpressions;

namespace ZohoOAuth.ModuleTests;

/// <summary>What every error must be: short, in plain English, without repeating itself, and with something to do next.</summary>
internal static class Wording
{
    private const int MostSentences = 3;

    /// <summary>Turns of phrase that users did not understand.</summary>
    private static readonly string[] Banned =
    [
        "goes on behind", "go on behind", "whoever", "nobody", "is asked for", "was asked for", "so that none", "not needed any more", " stands", " anew",
    ];

    internal static void Check(string message, string action)
    {
        var reported = Sentences(message);
        Assert.True(reported.Length <= MostSentences, $"{reported.Length} sentences: {message}");
        Assert.True(reported.Distinct().Count() == reported.Length && !reported.Intersect(Sentences(action)).Any(), $"A sentence twice: {message} / {action}");
        Assert.True(NextStep.IsMatch(action), $"Nothing to do: {action}");
        Assert.All(Banned, phrase => Assert.DoesNotContain(phrase, Quoted.Replace($"{message} {action}", ""), StringComparison.OrdinalIgnoreCase));
    }

    private static string[] Sentences(string text) => [.. EndOfSentence.Split(text).Where(sentence => sentence.Length > 0)];

    private static readonly Regex EndOfSentence = new(@"(?<=[.?!])\s+(?=[A-Z'-])");

    /// <summary>A value of the user's, which may be any text.</summary>
    private static readonly Regex Quoted = new(@"(?<!\w)'[^']*'(?!\w)");

    /// <summary>A cmdlet or a parameter, or a sentence that begins with what to do.</summary>
    private static readonly Regex NextStep = new(
        @"[A-Z][a-z]+-[A-Z]\w+|-[A-Z]\w+|(^|\. )(Add|Check|Choose|Copy|Correct|Download|Give|Omit|Paste|Remove|Run|Send|Specify|Start|Update|Use|Wait) ");
}
