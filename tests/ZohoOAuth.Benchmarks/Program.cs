using ZohoOAuth.Benchmarks;
using ZohoOAuth.Benchmarks.Hosts;
using ZohoOAuth.Benchmarks.Results;

using var stop = new StopSignal();
try
{
    var options = BenchmarkOptions.Parse(args);
    await (options.Help ? Console.Out.WriteLineAsync(BenchmarkOptions.Usage) : Run.StartAsync(options, Console.Out, Console.Error, stop.Token));
    return 0;
}
catch (OperationCanceledException)
{
    return 130;
}
catch (Exception ex) when (stop.Token.IsCancellationRequested && ex is BenchmarkException or IOException or HttpRequestException)
{
    // Ctrl-C also ends the processes of the run, and they fail before the run notices that it is canceled.
    return 130;
}
catch (Exception ex) when (ex is FormatException or BenchmarkException)
{
    await Console.Error.WriteLineAsync(ex.Message);
    return 1;
}
