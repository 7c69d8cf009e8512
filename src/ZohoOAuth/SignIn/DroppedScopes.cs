using System.Management.Automation;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.SignIn;

/// <summary>Warns about requested scopes that Zoho did not grant. Zoho ignores scopes that it does not know and reports no error.</summary>
internal static class DroppedScopes
{
    /// <summary>
    /// Call this last, when the token is saved and written. With -WarningAction Stop, PowerShell discards what the command has written to a
    /// variable, so the error contains the token. No other preference keeps the token from the caller.
    /// </summary>
    internal static async Task WarnAsync(IPipeline pipeline, IReadOnlyList<string> requested, ZohoToken token)
    {
        var dropped = ScopeList.Missing(requested, token.Scope);
        if (dropped.Length > 0)
        {
            var names = Redactor.Redact(string.Join(", ", dropped));
            await pipeline.OnPipelineThreadAsync(cmdlet =>
            {
                if (MessagePreference.Of(cmdlet, MessagePreference.Warning) == ActionPreference.Stop)
                {
                    cmdlet.ThrowTerminatingError(ErrorRecords.From(ZohoErrors.ScopesNotGranted(names, token), token));
                }

                Messages.WriteWarning(cmdlet, $"Zoho did not grant: {names}. Zoho ignores scopes that it does not know, so check the spelling.");
            }).ConfigureAwait(false);
        }
    }
}
