namespace ZohoOAuth.BrowserTests;

/// <summary>The tests that share the browser, one after another.</summary>
[CollectionDefinition(Name)]
public sealed class SharedBrowser : ICollectionFixture<BrowserProcess>
{
    internal const string Name = "Browser";
}
