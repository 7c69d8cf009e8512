namespace ZohoOAuth.BrowserTests;

/// <summary>The same as <see cref="BrowserFactAttribute"/>, for several rows of data.</summary>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.IsCi ? null : Chromium.Absence;
}
