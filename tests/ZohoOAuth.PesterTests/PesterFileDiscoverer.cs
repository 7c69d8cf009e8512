using Xunit.Abstractions;
using Xunit.Sdk;

namespace ZohoOAuth.PesterTests;

/// <summary>Finds the files of the suite.</summary>
public sealed class PesterFileDiscoverer(IMessageSink diagnostics) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        Directory.EnumerateFiles(Locations.Suite, "*.Tests.ps1")
            .Select(file => Path.GetFileName(file))
            .Order(StringComparer.Ordinal)
            .Select(file => new PesterFile(diagnostics, testMethod, file));
}
