using Xunit.Abstractions;
using Xunit.Sdk;

namespace ZohoOAuth.TestRunner;

/// <summary>Hears what xunit reports, and writes it to the log.</summary>
internal sealed class Collector(RunLog log) : IMessageSink
{
    private readonly Dictionary<string, DateTime> _running = [];
    private int _failed;

    internal List<IXunitTestCase> Cases { get; } = [];

    internal ManualResetEvent Discovered { get; } = new(initialState: false);

    internal ManualResetEvent Finished { get; } = new(initialState: false);

    internal int Failed => _failed;

    /// <summary>The tests that have been running for longer than this.</summary>
    internal string[] RunningFor(TimeSpan time)
    {
        lock (_running)
        {
            return [.. _running.Where(test => DateTime.UtcNow - test.Value > time).Select(test => test.Key)];
        }
    }

    public bool OnMessage(IMessageSinkMessage message)
    {
        switch (message)
        {
            case ITestCaseDiscoveryMessage found: Cases.Add((IXunitTestCase)found.TestCase); break;
            case IDiscoveryCompleteMessage: Discovered.Set(); break;
            case ITestCaseStarting begun: log.Write($"begin {begun.TestCase.UniqueID} {begun.TestCase.DisplayName}"); break;
            case ITestCaseFinished done: log.Write($"done {done.TestCase.UniqueID}"); break;
            case ITestStarting test: Begin(test.Test.DisplayName); break;
            case ITestPassed test: End(test, "pass"); break;
            case ITestSkipped test: End(test, "skip", $": {test.Reason}"); break;
            case ITestFailed test: Fail(test.Test.DisplayName, test); break;
            case ITestClassCleanupFailure error: Fail($"the end of {error.TestClass.Class.Name}", error); break;
            case ITestCollectionCleanupFailure error: Fail($"the end of {error.TestCollection.DisplayName}", error); break;
            case IErrorMessage error: Fail("xunit", error); break;
            case ITestAssemblyFinished: Finished.Set(); break;
        }

        return true;
    }

    private void Begin(string test)
    {
        lock (_running)
        {
            _running[test] = DateTime.UtcNow;
        }
    }

    private void End(ITestMessage test, string outcome, string more = "")
    {
        Forget(test.Test.DisplayName);
        log.Write($"{outcome} {test.Test.DisplayName}{more}");
    }

    private void Fail(string name, IFailureInformation failure)
    {
        Forget(name);
        Interlocked.Increment(ref _failed);
        var details = string.Join("\n", failure.Messages.Concat(failure.StackTraces));
        log.Write($"FAIL {name}\n{details}".Replace("\n", "\n    "));
    }

    private void Forget(string test)
    {
        lock (_running)
        {
            _running.Remove(test);
        }
    }
}
