using ZohoOAuth.ConformanceTests.Documents;

namespace ZohoOAuth.ConformanceTests.Harness;

/// <summary>A test that needs the documents: skipped where they are absent.</summary>
public sealed class ConformanceFactAttribute : FactAttribute
{
    public ConformanceFactAttribute() => Skip = DocumentFolder.Absence;
}
