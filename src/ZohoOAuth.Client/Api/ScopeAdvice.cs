using ZohoOAuth.Client.Catalog.Paths;

namespace ZohoOAuth.Client.Api;

/// <summary>What a rejected scope means, and how to get a token with the missing one.</summary>
internal static class ScopeAdvice
{
    /// <summary>The cause, and what to do; no action for a path whose scopes are unknown.</summary>
    internal static (string Cause, string? Action) Of(string path, string method, ZohoToken token)
    {
        var needed = Names(PathScopes.Of(path, method));
        var missing = Names(PathScopes.Missing(path, method, token.Scope));
        var has = token.Scope.Count == 0 ? "unknown" : string.Join(", ", token.Scope);
        return needed.Count > 0 && missing.Count == 0
            ? ($"As far as the module knows, the request needs {Describe(needed)}, which the token has.", OtherCauses(token))
            : ($"The request needs {Describe(missing)}; the token has: {has}.", missing.Count == 0 ? null : HowToAdd(missing, token));
    }

    /// <summary>
    /// What else can be the cause when the token has the scope: Zoho granted less than the saved scopes, the user or the edition may not use the API, or
    /// the API needs a scope that the module does not know.
    /// </summary>
    private static string OtherCauses(ZohoToken token) =>
        $"Run Test-ZohoConnection{NameOf(token)} -Detailed to check the token. If it is good, check on Zoho's page about this API whether it needs "
            + "another scope, and whether the edition and the profile of the user allow the API.";

    /// <summary>
    /// How to get a token with the missing scopes. Only server-based clients can add scopes to a token. Self clients and client credentials need a
    /// new token.
    /// </summary>
    private static string HowToAdd(List<string> missing, ZohoToken token)
    {
        var name = NameOf(token);
        var all = string.Join(",", token.Scope.Concat(missing));
        var way = token.RedirectUri is not null ? $"Run Add-ZohoScope{name} -Scope {string.Join(",", missing)}."
            : token.IsClientCredential ? $"Run Connect-Zoho -ClientCredential{name} -Scope {all} again."
            : $"Generate a new code with all scopes in the API console ({all}). Then run Connect-Zoho -SelfClientPath{name} with the downloaded file.";
        return way + " A new access token does not help: it has the same scopes.";
    }

    private static string NameOf(ZohoToken token) => token.Name is null ? string.Empty : $" -Name {token.Name}";

    private static string Describe(List<string> scopes) => scopes.Count switch
    {
        0 => "a scope that the token does not have",
        1 => $"the scope {scopes[0]}",
        _ => $"the scopes {string.Join(" and ", scopes)}",
    };

    private static List<string> Names(IEnumerable<ZohoScope> scopes) => [.. scopes.Select(scope => scope.Name)];
}
