namespace ZohoOAuth.UnitTests.Errors;

/// <summary>A test that says that it did not run where the OpenAPI documents of the CRM are absent.</summary>
public sealed class CrmDocumentsFactAttribute : FactAttribute
{
    public CrmDocumentsFactAttribute() => Skip = CrmDocuments.Absence;
}
