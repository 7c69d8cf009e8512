namespace ZohoOAuth.ModuleTests;

/// <summary>A test that needs a disk of its own: skipped where none can be mounted.</summary>
public sealed class TinyDiskTheoryAttribute : TheoryAttribute
{
    public TinyDiskTheoryAttribute() => Skip = TinyDisk.Absence;
}
