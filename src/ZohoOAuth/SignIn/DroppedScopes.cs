using ZohoOAuth.Client.OAuth;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.SignIn;

/// <summary>Names the scopes that were asked for and not granted: Zoho drops what it does not know without a word.</summary>
internal static class DroppedScopes
{
    /// <summary>To be called last of all: with -WarningAction Stop a warning ends the command, and what was got must be safe by then.</summary>
    internal static void Warn(Trace trace, IReadOnlyList<string> requested, ZohoToken token)
    {
        var dropped = ScopeList.Dropped(requested, token.Scope);
        if (dropped.Length > 0)
        {
            trace.Warn($"Zoho did not grant: {string.Join(", ", dropped)}. A scope that it does not know is dropped without a word.");
        }
    }
}
