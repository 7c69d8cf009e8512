namespace ZohoOAuth.Client.Errors;

/// <summary>The errors of a run that writes records, where a previous run of the same command left a journal.</summary>
internal static partial class ZohoErrors
{
    /// <summary>The same records as in a previous run, which was killed or has failed.</summary>
    /// <param name="answered">All records below this place were answered.</param>
    /// <param name="perhaps">Those from there up to this place were sent.</param>
    internal static ZohoOAuthException WriteInterrupted(long answered, long perhaps)
    {
        var done = answered == 0 ? string.Empty : $"{RecordSpan(0, answered)} {(answered == 1 ? "was" : "were")} answered, and ";
        var count = perhaps - answered;
        var rest = count == 0 ? "no later records were sent" : $"{RecordSpan(answered, count)} may have been written";
        return InvalidInput(
            "Skip",
            $"A previous run of this command was interrupted: {done}{rest}. To avoid duplicates, nothing was sent this time.",
            count == 0
                ? $"Continue with -Skip {answered}, or start over with -Skip 0."
                : $"{CheckAndSkip(answered, count)} To start over, use -Skip 0.");
    }

    internal static ZohoOAuthException WriteInProgress() => InvalidInput(
        "InputObject",
        "Another process is writing the same records to the same place, so nothing was sent.",
        "Wait for that process to end. If it stops early, run the command again to see where to continue.");

    /// <summary>What to do about records that may have been written.</summary>
    internal static string CheckAndSkip(long first, long count) =>
        $"Check in Zoho whether {RecordSpan(first, count)} {(count == 1 ? "exists" : "exist")}. "
        + $"If so, continue with -Skip {first + count}; if not, retry with -Skip {first}.";

    /// <summary>Records by their places in the input, as text.</summary>
    internal static string RecordSpan(long first, long count) => count == 1 ? $"record {first}" : $"records {first} to {first + count - 1}";
}
