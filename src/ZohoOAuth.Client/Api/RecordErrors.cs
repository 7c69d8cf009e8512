using ZohoOAuth.Client.Errors;

namespace ZohoOAuth.Client.Api;

/// <summary>Errors in the middle of many records: what happened to the others, and how to continue.</summary>
internal static class RecordErrors
{
    /// <summary>The same failure in the middle of a list, with the way to go on behind what has come already.</summary>
    internal static ZohoOAuthException WithResume(ZohoOAuthException error, long position, string resume) => ZohoErrors.Reworded(
        error,
        $"{error.Message} {position:N0} records came before it.",
        $"{error.RecommendedAction} The same command with -Resume '{resume}' goes on behind the records that came.");

    /// <summary>A batch of records that failed as a whole. Where no answer came nobody knows whether it was written.</summary>
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

    /// <summary>Whether nobody knows what became of a request; one that failed for want of a token was not sent.</summary>
    internal static bool LeavesUnknown(ZohoOAuthException error, Uri request) =>
        error.Path == request.AbsolutePath && (error.ErrorId is ErrorIds.NetworkError or ErrorIds.TimedOut or ErrorIds.UnexpectedResponse || error.HttpStatus >= 500);
}
