using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Errors;

/// <summary>The errors of a run that writes records, where a previous run of the same command left a journal.</summary>
internal static partial class ZohoErrors
{
    /// <summary>The same records as in a previous run, which was killed or has failed.</summary>
    /// <param name="answered">All records below this place were answered.</param>
    /// <param name="perhaps">Those from there up to this place were sent.</param>
    /// <param name="runId">The id that the user gave the run.</param>
    internal static ZohoOAuthException WriteInterrupted(long answered, long perhaps, string? runId)
    {
        var job = runId is null ? " If a job sends other records each time, give each run a new -RunId." : string.Empty;
        return WithProgress(
            Create(
                ErrorIds.WriteInterrupted,
                Interruption(answered, perhaps, runId),
                $"{Continuation(answered, perhaps, runId)} Or start over with {SkipTo(0, runId)}.{job}",
                target: "Skip",
                cause: "To avoid duplicates, nothing was sent this time."),
            answered,
            perhaps);
    }

    internal static ZohoOAuthException WriteInProgress() => InvalidInput(
        "InputObject",
        "Another process is writing the same records to the same place, so nothing was sent.",
        "Wait for that process to end. If it stops early, run the command again to see where to continue.");

    /// <summary>A warning about another run of the same command.</summary>
    internal static string InterruptedRun(long answered, long perhaps, string runId) =>
        Redactor.Printable($"{Interruption(answered, perhaps, runId)} {Continuation(answered, perhaps, runId)}");

    private static string Interruption(long answered, long perhaps, string? runId)
    {
        var done = answered == 0 ? string.Empty : $"{RecordSpan(0, answered)} {(answered == 1 ? "was" : "were")} answered, and ";
        var rest = answered == perhaps ? "no later records were sent" : $"{RecordSpan(answered, perhaps - answered)} may have been written";
        return $"A previous {(runId is null ? "run of this command" : $"run '{runId}'")} was interrupted: {done}{rest}.";
    }

    private static string Continuation(long answered, long perhaps, string? runId) =>
        answered == perhaps ? $"Continue with {SkipTo(answered, runId)}." : CheckAndSkip(answered, perhaps - answered, runId);

    /// <summary>Adds the numbers of the records, for scripts.</summary>
    internal static ZohoOAuthException WithProgress(ZohoOAuthException error, long answered, long perhaps)
    {
        error.AnsweredRecords = answered;
        error.SentRecords = perhaps;
        return error;
    }

    /// <summary>What to do about records that may have been written.</summary>
    internal static string CheckAndSkip(long first, long count, string? runId) =>
        $"Check in Zoho whether {RecordSpan(first, count)} {(count == 1 ? "exists" : "exist")}. "
        + $"If so, continue with {SkipTo(first + count, runId)}; if not, retry with {SkipTo(first, runId)}.";

    /// <summary>The parameters that continue a run at this record.</summary>
    internal static string SkipTo(long first, string? runId) => runId is null ? $"-Skip {first}" : $"-RunId '{runId.Replace("'", "''")}' -Skip {first}";

    /// <summary>Records by their places in the input, as text.</summary>
    internal static string RecordSpan(long first, long count) => count == 1 ? $"record {first}" : $"records {first} to {first + count - 1}";
}
