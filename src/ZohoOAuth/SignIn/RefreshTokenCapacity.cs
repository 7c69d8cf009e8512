using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.SignIn;

/// <summary>
/// Warns before a new refresh token deletes the oldest one of the client, because a job that uses that token would stop working. Source:
/// Zoho's FAQ, "2. Token Limit": the 21st deletes the first.
/// </summary>
internal static class RefreshTokenCapacity
{
    /// <summary>Continues if the limit is not reached, if the user gave -Force, or if the user agrees.</summary>
    internal static async Task EnsureAsync(IPipeline pipeline, ZohoClient client, string accountsUrl, bool isForced)
    {
        if (ClientServices.Process.Ledger.NextToExpire(accountsUrl, client.ClientId) is not { } oldest)
        {
            return;
        }

        var what = $"The client {client.ClientId} has as many refresh tokens as Zoho keeps. A new one deletes the oldest, {oldest}, and whatever uses it stops working.";
        if (isForced)
        {
            pipeline.Trace.Warn(what);
        }
        else if (!await Interactivity.AskAsync(pipeline, $"{what} Go on?", "One refresh token too many").ConfigureAwait(false))
        {
            throw ZohoErrors.RefreshTokensUsedUp(what, client.ClientId);
        }
    }
}
