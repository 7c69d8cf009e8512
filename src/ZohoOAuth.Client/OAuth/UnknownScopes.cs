using ZohoOAuth.Client.Catalog.Scopes;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.OAuth;

/// <summary>
/// Warns about requested scopes that the module does not know. It never rejects them: Zoho has more scopes than it documents, and at worst it ignores
/// a wrong one.
/// </summary>
internal static class UnknownScopes
{
    /// <summary>Warns once for each unknown scope. Call it last, because with -WarningAction Stop it ends the command.</summary>
    internal static void Warn(IEnumerable<string> requested, Trace trace)
    {
        foreach (var scope in ScopeList.Split(requested).Where(scope => ScopeCatalog.Find(scope) is null))
        {
            trace.Warn($"'{scope}' is not a scope that this module knows.{SimilarScopes.Question(SimilarScopes.Of(scope))} The request contains it unchanged.");
        }
    }
}
