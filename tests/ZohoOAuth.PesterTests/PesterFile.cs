using Xunit.Abstractions;
using Xunit.Sdk;

namespace ZohoOAuth.PesterTests;

/// <summary>A file of the suite. Its name is the argument of the test case, because xunit carries arguments between processes.</summary>
public sealed class PesterFile : XunitTestCase
{
    [Obsolete("For deserialization only.")]
    public PesterFile()
    {
    }

    internal PesterFile(IMessageSink diagnostics, ITestMethod method, string file)
        : base(diagnostics, TestMethodDisplay.Method, TestMethodDisplayOptions.None, method, [file])
    {
    }

    internal string FileName => (string)TestMethodArguments[0];

    public override Task<RunSummary> RunAsync(
        IMessageSink diagnosticMessageSink,
        IMessageBus messageBus,
        object[] constructorArguments,
        ExceptionAggregator aggregator,
        CancellationTokenSource cancellationTokenSource) =>
        new PesterFileRunner(this, messageBus, new PesterSuite((SkipSummary)constructorArguments[0]), aggregator, cancellationTokenSource).RunAsync();

    protected override string GetDisplayName(IAttributeInfo factAttribute, string displayName) => FileName;
}
