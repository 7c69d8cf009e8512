using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Errors;

/// <summary>The errors of a run that writes records, where a previous run of the same command left a journal.</summary>
internal static partial class ZohoErrors
{
    /// <summary>The same records as in a previous run, which was killed or has failed.</summary>
    /// <param name="progress">How far the previous run came.</param>
    /// <param name="runId">The id that the user gave the run.</param>
    internal static ZohoOAuthException WriteInterrupted(WriteProgress progress, string? runId)
    {
        var job = runId is null ? " If a job sends other records each time, give each run a new -RunId." : string.Empty;
        return WithProgress(
            Create(
                ErrorIds.WriteInterrupted,
                Interruption(progress, runId),
                $"{Continuation(progress, runId)} Or start over with {SkipTo(0, runId)}.{job}",
                target: "Skip",
                cause: "To avoid duplicates, nothing was sent this time."),
            progress);
    }

    internal static ZohoOAuthException WriteInProgress() => InvalidInput(
        "InputObject",
        "Another process is writing the same records to the same place, so nothing was sent.",
        "Wait for that process to end. If it stops early, run the command again to see where to continue.");

    /// <summary>A warning about another run of the same command.</summary>
    internal static string InterruptedRun(WriteProgress progress, string runId) =>
        Redactor.Printable($"{Interruption(progress, runId)} {Continuation(progress, runId)}");

    /// <summary>How to continue a run. No place continues it if a later batch was written and an earlier one perhaps was not.</summary>
    internal static string Continuation(WriteProgress progress, string? runId)
    {
        if (!progress.HasGap)
        {
            return progress.Batches.Count == 0
                ? $"Continue with {SkipTo(progress.Answered, runId)}."
                : CheckAndSkip(progress.Answered, progress.Sent - progress.Answered, runId);
        }

        var (missing, count) = Missing(progress);
        var apart = $"in a separate run{(runId is null ? string.Empty : " with a new -RunId")}, and continue with {SkipTo(progress.Sent, runId)}.";
        return HasUnknown(progress)
            ? $"{CheckWhether(missing, count)} Send what is missing {apart}"
            : $"Send {missing} {apart}";
    }

    private static string Interruption(WriteProgress progress, string? runId)
    {
        var answered = progress.Batches.Where(batch => batch.State == WriteState.Answered).Select(batch => (batch.First, batch.Count)).ToList();
        if (progress.Answered > 0)
        {
            answered.Insert(0, (0, progress.Answered));
        }

        var done = answered.Count == 0
            ? string.Empty
            : $"{string.Join(" and ", answered.Select(span => RecordSpan(span.First, span.Count)))} {(answered is [(_, 1)] ? "was" : "were")} answered, and ";
        return $"A previous {(runId is null ? "run of this command" : $"run '{runId}'")} was interrupted: {done}{Rest(progress)}.";
    }

    private static string Rest(WriteProgress progress)
    {
        if (progress.Batches.Count == 0)
        {
            return "no later records were sent";
        }

        var (missing, count) = Missing(progress);
        return HasUnknown(progress) ? $"{missing} may have been written" : $"{missing} {(count == 1 ? "was" : "were")} not written";
    }

    private static bool HasUnknown(WriteProgress progress) => progress.Batches.Any(batch => batch.State == WriteState.Unknown);

    /// <summary>The records of the batches that were not answered.</summary>
    private static (string Span, long Count) Missing(WriteProgress progress)
    {
        var count = progress.Batches.Last(batch => batch.State != WriteState.Answered).End - progress.Answered;
        return (RecordSpan(progress.Answered, count), count);
    }

    /// <summary>Adds the numbers of the records, for scripts.</summary>
    internal static ZohoOAuthException WithProgress(ZohoOAuthException error, WriteProgress progress)
    {
        error.AnsweredRecords = progress.Answered;
        error.SentRecords = progress.Sent;
        return error;
    }

    /// <summary>What to do about records that may have been written.</summary>
    internal static string CheckAndSkip(long first, long count, string? runId) =>
        $"{CheckWhether(RecordSpan(first, count), count)} If so, continue with {SkipTo(first + count, runId)}; if not, retry with {SkipTo(first, runId)}.";

    private static string CheckWhether(string span, long count) => $"Check in Zoho whether {span} {(count == 1 ? "exists" : "exist")}.";

    /// <summary>The parameters that continue a run at this record.</summary>
    internal static string SkipTo(long first, string? runId) => runId is null ? $"-Skip {first}" : $"-RunId '{runId.Replace("'", "''")}' -Skip {first}";

    /// <summary>Records by their places in the input, as text.</summary>
    internal static string RecordSpan(long first, long count) => count == 1 ? $"record {first}" : $"records {first} to {first + count - 1}";
}
