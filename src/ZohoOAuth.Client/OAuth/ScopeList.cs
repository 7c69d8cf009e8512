using System.Text.RegularExpressions;
using ZohoOAuth.Client.Catalog.Scopes;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.OAuth;

/// <summary>
/// Reads and writes lists of scopes. Users separate them with commas or spaces, Zoho reads commas and responds with spaces.
/// The case is kept: Zoho's pages mix it and do not document whether it matters.
/// Source: https://www.zoho.com/crm/developer/docs/api/v8/scopes.html
/// </summary>
internal static class ScopeList
{
    private static readonly char[] Separators = [',', ' ', '\t', '\r', '\n', ';'];

    /// <summary>Only scopes that a user requests are checked. Most processes request none.</summary>
    private static readonly Lazy<Regex> Pattern = new(() => new(
        @"^[A-Za-z][A-Za-z0-9]*(\.[A-Za-z0-9_{}]+){1,4}$", RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(200)));

    internal static string[] Split(string? text) => Split([text ?? string.Empty]);

    internal static string[] Split(IEnumerable<string> texts) =>
        [.. texts.SelectMany(text => text.Split(Separators, StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.OrdinalIgnoreCase)];

    internal static string Join(IEnumerable<string> scopes) => string.Join(",", scopes);

    internal static string[] Require(IEnumerable<string> texts)
    {
        var scopes = Split(texts);
        if (scopes.Length == 0)
        {
            throw ZohoErrors.InvalidInput("Scope", "-Scope contains no scope.", "Specify at least one, for example -Scope ZohoCRM.modules.READ.");
        }

        var wrong = Array.Find(scopes, scope => !Pattern.Value.IsMatch(scope));
        return wrong is null
            ? scopes
            : throw ZohoErrors.Create(
                ErrorIds.InvalidScope,
                $"'{Redactor.Redact(wrong)}' does not have the form of a scope, Service.scope_name.OPERATION.{SimilarScopes.Question(SimilarScopes.Of(wrong))}",
                target: Redactor.Redact(wrong));
    }

    /// <summary>The requested scopes that neither a granted scope nor a wider one covers.</summary>
    internal static string[] Missing(IEnumerable<string> requested, IReadOnlyCollection<string> granted) =>
        [.. requested.Distinct(StringComparer.OrdinalIgnoreCase).Where(scope => !ScopeCover.Covers(granted, scope))];
}
