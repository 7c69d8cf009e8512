using ZohoOAuth.Client.Catalog.Scopes;

namespace ZohoOAuth.Client.OAuth;

/// <summary>
/// Describes requested scopes that the module does not know. It never rejects them: Zoho has more scopes than it documents, and at worst it
/// ignores a wrong one.
/// </summary>
internal static class UnknownScopes
{
    /// <summary>One warning for each unknown scope.</summary>
    internal static IEnumerable<string> Describe(IEnumerable<string> requested) =>
        ScopeList.Split(requested)
            .Where(scope => ScopeCatalog.Find(scope) is null)
            .Select(scope => $"'{scope}' is not a scope that this module knows.{SimilarScopes.Question(SimilarScopes.Of(scope))} "
                + "The request contains it unchanged.");
}
