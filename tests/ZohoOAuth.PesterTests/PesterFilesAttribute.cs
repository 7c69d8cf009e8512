using Xunit.Sdk;

namespace ZohoOAuth.PesterTests;

/// <summary>Makes a test case of each file of the suite.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("ZohoOAuth.PesterTests.PesterFileDiscoverer", "ZohoOAuth.PesterTests")]
public sealed class PesterFilesAttribute : FactAttribute;
