namespace ZohoOAuth.ConformanceTests.Documents;

/// <summary>Scopes that a document has wrong.</summary>
/// <param name="Document">The document.</param>
/// <param name="TemplateEnd">How the path ends; empty for all paths of the document.</param>
/// <param name="Scopes">The right ones.</param>
/// <param name="Page">Zoho's page that says so.</param>
internal sealed record ScopeSlip(string Document, string TemplateEnd, IReadOnlyList<string> Scopes, string Page)
{
    /// <summary>Whether all of them are needed. Otherwise each advised scope must be part of one.</summary>
    internal bool IsAll { get; init; }
}
