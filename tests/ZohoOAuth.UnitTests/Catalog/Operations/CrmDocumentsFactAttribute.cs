namespace ZohoOAuth.UnitTests.Catalog.Operations;

/// <summary>A test that needs Zoho's documents of the CRM. It says that it did not run where they are absent.</summary>
public sealed class CrmDocumentsFactAttribute : FactAttribute
{
    public CrmDocumentsFactAttribute() => Skip = CrmDocuments.Absence;
}
