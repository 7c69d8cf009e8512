using ZohoOAuth.Client.Errors;

namespace ZohoOAuth.Client.Api;

/// <summary>Errors in the middle of many records: what happened to the others, and how to continue.</summary>
internal static class RecordErrors
{
    /// <summary>The same failure in the middle of a list, with the way to continue after the records that were returned.</summary>
    internal static ZohoOAuthException WithResume(ZohoOAuthException error, long position, string resume) => ZohoErrors.Reworded(
        error,
        $"After {position:N0} records: {error.Message}",
        $"{error.RecommendedAction} To continue after these records, add -Resume '{resume}' to the same command.");

    /// <summary>A batch of records that failed as a whole. Without an answer it is not known whether it was written.</summary>
    internal static ZohoOAuthException OfBatch(ZohoOAuthException error, long first, int count, bool isUnknown)
    {
        var span = ZohoErrors.RecordSpan(first, count);
        return ZohoErrors.Reworded(
            error,
            $"Zoho {(isUnknown ? "may have written" : "did not write")} {span}, and no later records were sent: {error.Message}",
            isUnknown ? ZohoErrors.CheckAndSkip(first, count) : $"{error.RecommendedAction} Continue with -Skip {first}.");
    }

    /// <summary>Whether the fate of a request is unknown. One that failed before it had a token was not sent.</summary>
    internal static bool LeavesUnknown(ZohoOAuthException error, Uri request) =>
        error.Path == request.AbsolutePath && (error.ErrorId is ErrorIds.NetworkError or ErrorIds.TimedOut or ErrorIds.UnexpectedResponse || error.HttpStatus >= 500);
}
