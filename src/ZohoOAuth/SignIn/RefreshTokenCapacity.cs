using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Tokens.Limits;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.SignIn;

/// <summary>
/// Warns before a new refresh token deletes the oldest one of the client, because a job that uses that token would stop working. Source:
/// Zoho's FAQ, "2. Token Limit": the 21st deletes the first.
/// </summary>
internal static class RefreshTokenCapacity
{
    /// <summary>Continues if the limit is not reached, if the user gave -Force, or if the user agrees.</summary>
    internal static async Task EnsureAsync(IPipeline pipeline, ClientKey client, bool isForced)
    {
        if (ClientServices.Process.Ledger.OldestAtLimit(client) is not { } oldest)
        {
            return;
        }

        var full = ZohoErrors.RefreshTokenLimitReached(client.ClientId, $"A new one deletes the oldest, {oldest}, and everything that uses it stops working.");
        if (isForced)
        {
            await pipeline.WarnAsync(full.Message).ConfigureAwait(false);
        }
        else if (!await Interactivity.AskAsync(pipeline, $"{full.Message} Continue?", "Limit of refresh tokens reached").ConfigureAwait(false))
        {
            throw full;
        }
    }
}
