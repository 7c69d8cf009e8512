namespace ZohoOAuth.BrowserTests;

/// <summary>A test that needs a browser: skipped where there is none, but on CI, where there has to be one.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.IsCi ? null : Chromium.Absence;
}
