using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace ZohoOAuth.TestRunner;

/// <summary>
/// Runs the tests of an assembly in this process, one at a time, where no "dotnet test" can: under Wine and under Mono. Its log is
/// written line by line, so that a second process with the same log continues where a crash or a deadlock ended the first one.
/// </summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        var arguments = Arguments.Read(args);
        using var log = new RunLog(arguments.Log);
        AppDomain.CurrentDomain.UnhandledException += (_, failure) => log.Write($"CRASH {failure.ExceptionObject}");
        var assembly = Assembly.LoadFrom(Path.GetFullPath(arguments.Assembly));
        var collector = new Collector(log);
        var cases = Find(assembly, collector).Where(test => !log.IsDone(test.UniqueID) && arguments.Includes(test)).ToArray();

        using var watchdog = new Watchdog(collector, log, arguments.Limit);
        using var executor = new XunitTestFrameworkExecutor(assembly.GetName(), new NoSources(), collector);
        executor.RunTests(cases, collector, FrameworkOptions.OneAtATime());
        collector.Finished.WaitOne();
        log.Write(RunLog.End);
        return collector.Failed == 0 ? 0 : 1;
    }

    private static List<IXunitTestCase> Find(Assembly assembly, Collector collector)
    {
        using var discoverer = new XunitTestFrameworkDiscoverer(Reflector.Wrap(assembly), new NoSources(), collector);
        discoverer.Find(includeSourceInformation: false, collector, FrameworkOptions.OneAtATime());
        collector.Discovered.WaitOne();
        return collector.Cases;
    }

    private sealed class NoSources : ISourceInformationProvider
    {
        public ISourceInformation GetSourceInformation(ITestCase testCase) => new SourceInformation();

        public void Dispose()
        {
        }
    }
}
