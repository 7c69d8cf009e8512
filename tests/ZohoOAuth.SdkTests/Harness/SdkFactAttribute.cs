namespace ZohoOAuth.SdkTests.Harness;

/// <summary>A test that needs the SDK: skipped where it cannot be installed, with the reason.</summary>
public sealed class SdkFactAttribute : FactAttribute
{
    public SdkFactAttribute() => Skip = NodeSdk.Absence;
}
