using ZohoOAuth.Client.Catalog.Paths;

namespace ZohoOAuth.UnitTests.Catalog.Operations;

/// <summary>The scopes of each operation, held against Zoho's documents.</summary>
public sealed class DocumentedScopeTests
{
    [CrmDocumentsFact]
    public void Every_operation_needs_what_its_document_says()
    {
        var wrong = CrmDocuments.All
            .Where(operation => ScopeSlips.Of(operation) is null && !IsRight(operation))
            .Select(operation => $"{operation}: {Needed(operation)}; the document says {string.Join(" ", operation.Scopes)}")
            .ToList();

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {CrmDocuments.All.Count}:\n{string.Join("\n", wrong)}");
    }

    [CrmDocumentsFact]
    public void A_slip_of_the_documents_is_listed_only_as_long_as_it_is_there()
    {
        var mended = ScopeSlips.All.Where(slip => CrmDocuments.All.Where(slip.Matches).All(IsRight)).Select(slip => slip.ToString());

        Assert.Empty(mended);
    }

    /// <summary>Whether a token with the scopes of the document may call the operation. Without any scopes the document says nothing.</summary>
    private static bool IsRight(DocumentedOperation operation)
    {
        var granted = Array.ConvertAll(operation.Scopes, scope => scope
            .Replace("{module_API_name}", operation.SampleModule)
            .Replace("{module_api_name}", operation.SampleModule)
            .Replace("{operation_type}", "ALL"));
        return PathScopes.Of(operation.SamplePath, operation.Method).Count > 0
            && PathScopes.Missing(operation.SamplePath, operation.Method, granted).Count == 0;
    }

    private static string Needed(DocumentedOperation operation) =>
        string.Join(" ", PathScopes.Of(operation.SamplePath, operation.Method).Select(scope => scope.Name));
}
