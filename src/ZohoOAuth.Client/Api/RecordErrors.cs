using ZohoOAuth.Client.Errors;

namespace ZohoOAuth.Client.Api;

/// <summary>Errors in the middle of many records. They say what happened to the other records and how to continue.</summary>
internal static class RecordErrors
{
    /// <summary>Adds to an error in the middle of a list how to resume after the records that were already received.</summary>
    internal static ZohoOAuthException WithResume(ZohoOAuthException error, long position, string resume) => ZohoErrors.Reworded(
        error,
        $"{error.Message} {position:N0} records came before it.",
        $"{error.RecommendedAction} The same command with -Resume '{resume}' goes on behind the records that came.");

    /// <summary>The error for a batch of records that failed as a whole. Without a response it is unknown whether the batch was written.</summary>
    internal static ZohoOAuthException OfBatch(ZohoOAuthException error, long first, int count, bool isUnknown)
    {
        var span = ZohoErrors.RecordSpan(first, count);
        return ZohoErrors.Reworded(
            error,
            $"{error.Message} {(isUnknown ? $"Whether {span} {(count == 1 ? "was" : "were")} written is not known" : $"Nothing of {span} was written")}, and nothing behind was sent.",
            isUnknown
                ? $"Look whether Zoho has {(count == 1 ? "it" : "them")}: -Skip {first + count} goes on behind, -Skip {first} sends again. {error.RecommendedAction}"
                : $"{error.RecommendedAction} Then -Skip {first} goes on from there.");
    }

    /// <summary>Whether it is unknown if the request took effect. A request that failed because there was no token was never sent.</summary>
    internal static bool LeavesUnknown(ZohoOAuthException error, Uri request) =>
        error.Path == request.AbsolutePath && (error.ErrorId is ErrorIds.NetworkError or ErrorIds.TimedOut or ErrorIds.UnexpectedResponse || error.HttpStatus >= 500);
}
