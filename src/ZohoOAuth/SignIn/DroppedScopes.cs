using ZohoOAuth.Client.OAuth;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.SignIn;

/// <summary>Warns about requested scopes that Zoho did not grant. Zoho ignores scopes that it does not know and reports no error.</summary>
internal static class DroppedScopes
{
    /// <summary>
    /// Call this last. With -WarningAction Stop a warning ends the command, so the token must be saved and written before.
    /// </summary>
    internal static void Warn(Trace trace, IReadOnlyList<string> requested, ZohoToken token)
    {
        var dropped = ScopeList.Missing(requested, token.Scope);
        if (dropped.Length > 0)
        {
            trace.Warn($"Zoho did not grant: {string.Join(", ", dropped)}. Zoho ignores scopes that it does not know, so check the spelling.");
        }
    }
}
