using ZohoOAuth.Client.Errors;

namespace ZohoOAuth.Client.Api;

/// <summary>Errors in the middle of many records. They say what happened to the other records and how to continue.</summary>
internal static class RecordErrors
{
    /// <summary>Adds to an error in the middle of a list how to resume after the records that were already received.</summary>
    /// <param name="error">The error.</param>
    /// <param name="position">How many records were received.</param>
    /// <param name="resume">The value of -Resume.</param>
    /// <param name="name">The parameter with the name of the connection, if the command has several.</param>
    internal static ZohoOAuthException WithResume(ZohoOAuthException error, long position, string resume, string name = "") => ZohoErrors.WithMessage(
        error,
        $"After {position:N0} records: {error.Message}",
        $"{error.RecommendedAction} To continue after these records, "
            + (name.Length == 0 ? $"add -Resume '{resume}' to the same command." : $"run the same command with{name} -Resume '{resume}'."));

    /// <summary>The error for a request with many ids that failed after some of them were sent.</summary>
    internal static ZohoOAuthException AfterIds(ZohoOAuthException error, int count) => ZohoErrors.WithMessage(
        error,
        $"After {count:N0} ids: {error.Message}",
        $"{error.RecommendedAction} To continue, run the command with the ids after the first {count:N0}.");

    /// <summary>The error for a batch of records that failed as a whole. Without a response it is unknown whether the batch was written.</summary>
    /// <param name="error">Why the batch failed.</param>
    /// <param name="batch">The batch.</param>
    /// <param name="last">The place after the last record that was sent.</param>
    /// <param name="progress">How far the run came.</param>
    /// <param name="runId">The id that the user gave the run.</param>
    internal static ZohoOAuthException ForBatch(ZohoOAuthException error, WriteBatch batch, long last, WriteProgress progress, string? runId)
    {
        var later = batch.End == last ? "no later records" : $"no records after record {last - 1}";
        var continuation = ZohoErrors.Continuation(progress, runId);
        var reported = ZohoErrors.WithMessage(
            error,
            $"{Outcome(error, batch)}, and {later} were sent: {error.Message}",
            batch.State == WriteState.Unknown ? continuation : $"{error.RecommendedAction} {continuation}");
        return ZohoErrors.WithProgress(reported, progress);
    }

    /// <summary>The error for one more batch that failed. The error for the first one says how to continue.</summary>
    internal static ZohoOAuthException ForLaterBatch(ZohoOAuthException error, WriteBatch batch) =>
        ZohoErrors.WithMessage(error, $"{Outcome(error, batch)}: {error.Message}", error.RecommendedAction);

    private static string Outcome(ZohoOAuthException error, WriteBatch batch)
    {
        var (done, undone) = error.Method == "DELETE" ? ("may have deleted", "did not delete") : ("may have written", "did not write");
        return $"Zoho {(batch.State == WriteState.Unknown ? done : undone)} {ZohoErrors.RecordSpan(batch.First, batch.Count)}";
    }

    /// <summary>Whether it is unknown if the request took effect. A request that failed because there was no token was never sent.</summary>
    internal static bool IsOutcomeUnknown(ZohoOAuthException error, Uri request) =>
        error.Path == request.AbsolutePath
            && (error.ErrorId is ErrorIds.NetworkError or ErrorIds.TimedOut or ErrorIds.UnexpectedResponse || error.HttpStatus >= 500);
}
