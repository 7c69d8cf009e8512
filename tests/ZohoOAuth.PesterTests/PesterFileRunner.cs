using Xunit.Abstractions;
using Xunit.Sdk;

namespace ZohoOAuth.PesterTests;

/// <summary>Runs a file in a PowerShell of its own, and tells xunit how each of its tests ended.</summary>
internal sealed class PesterFileRunner(
    PesterFile file, IMessageBus bus, PesterSuite suite, ExceptionAggregator aggregator, CancellationTokenSource cancellation)
    : TestCaseRunner<PesterFile>(file, bus, aggregator, cancellation)
{
    protected override async Task<RunSummary> RunTestAsync()
    {
        var summary = new RunSummary();
        foreach (var result in await PesterRun.RunAsync(TestCase.FileName, CancellationTokenSource.Token))
        {
            Report(result);
            summary.Total++;
            summary.Failed += result.Outcome == PesterOutcome.Failed ? 1 : 0;
            summary.Skipped += result.Outcome == PesterOutcome.Skipped ? 1 : 0;
            summary.Time += (decimal)result.Seconds;
        }

        return summary;
    }

    private void Report(PesterResult result)
    {
        var test = new XunitTest(TestCase, $"{TestCase.FileName}: {result.Name}");
        Send(new TestStarting(test));
        Send(End(test, result));
        Send(new TestFinished(test, (decimal)result.Seconds, string.Empty));
    }

    private IMessageSinkMessage End(ITest test, PesterResult result)
    {
        switch (result.Outcome)
        {
            case PesterOutcome.Passed:
                return new TestPassed(test, (decimal)result.Seconds, string.Empty);
            case PesterOutcome.Skipped:
                suite.Skips.Add(result.SkipReason);
                return new TestSkipped(test, result.SkipReason);
            default:
                return new TestFailed(test, (decimal)result.Seconds, string.Empty, [typeof(XunitException).FullName], [result.Message], [result.Stack], [-1]);
        }
    }

    private void Send(IMessageSinkMessage message)
    {
        if (!MessageBus.QueueMessage(message))
        {
            CancellationTokenSource.Cancel();
        }
    }
}
