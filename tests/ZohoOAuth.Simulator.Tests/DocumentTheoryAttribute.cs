namespace ZohoOAuth.Simulator.Tests;

/// <summary>A theory that compares with Zoho's documents, and is skipped where they are absent.</summary>
internal sealed class DocumentTheoryAttribute : TheoryAttribute
{
    public DocumentTheoryAttribute() => Skip = CrmDocument.Absence;
}
