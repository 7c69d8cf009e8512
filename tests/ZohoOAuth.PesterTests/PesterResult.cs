using System.Text.Json;
using System.Text.RegularExpressions;

namespace ZohoOAuth.PesterTests;

internal enum PesterOutcome
{
    Passed,
    Skipped,
    Failed,
}

/// <summary>How a test of the suite ended, or a block or a file that could not be run.</summary>
internal sealed partial record PesterResult(string Name, string Result, double Seconds, string Message, string Stack)
{
    /// <summary>A result that Pester has no test for: the shell itself failed.</summary>
    internal static PesterResult Failure(string message, TimeSpan duration) =>
        new("the shell", nameof(PesterOutcome.Failed), duration.TotalSeconds, message, string.Empty);

    /// <summary>Reads a line that Run.ps1 has written. A test that failed with its block has no message of its own.</summary>
    internal static PesterResult Parse(string line)
    {
        var result = JsonSerializer.Deserialize<PesterResult>(line)!;
        return result.Message.Length > 0 || result.Outcome != PesterOutcome.Failed
            ? result
            : result with { Message = "The test did not run to its end, or a block around it failed." };
    }

    /// <summary>Pester has more results, such as Inconclusive and NotRun. None of them proves anything.</summary>
    internal PesterOutcome Outcome => Enum.TryParse(Result, out PesterOutcome outcome) ? outcome : PesterOutcome.Failed;

    /// <summary>The name of a test, or of a block around it, says why it is skipped. A test that skips itself has a message.</summary>
    internal string SkipReason => Reason().Match(Name) is { Success: true } reason ? reason.Groups[1].Value
        : Message.Length > 0 ? Message
        : "they give no reason";

    [GeneratedRegex(@"\(skipped: ([^)]+)\)")]
    private static partial Regex Reason();
}
