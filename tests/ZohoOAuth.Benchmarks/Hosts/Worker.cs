using System.Diagnostics;
using System.Globalization;

namespace ZohoOAuth.Benchmarks.Hosts;

/// <summary>A warm process that measures on request: worker.ps1.</summary>
internal sealed class Worker(ProcessStartInfo start) : IDisposable
{
    private const string Value = "value ";
    private static readonly TimeSpan SamplePause = TimeSpan.FromMilliseconds(20);
    private readonly Process _process = Start(start);

    /// <summary>The value of a measure; not-a-number if the module of the process cannot do it.</summary>
    public async Task<double> MeasureAsync(string measure, CancellationToken cancellationToken)
    {
        await _process.StandardInput.WriteLineAsync(measure.AsMemory(), cancellationToken);
        await _process.StandardInput.FlushAsync(cancellationToken);
        var line = await _process.StandardOutput.ReadLineAsync(cancellationToken);
        return line?.StartsWith(Value, StringComparison.Ordinal) == true
            ? double.Parse(line[Value.Length..], CultureInfo.InvariantCulture)
            : throw new BenchmarkException($"The measure '{measure}' failed. {line}");
    }

    /// <summary>The most megabytes that the process has while it measures. They are read from outside, so that this costs it nothing.</summary>
    public async Task<double> PeakAsync(string measure, CancellationToken cancellationToken)
    {
        var most = WorkingSet();
        var measuring = MeasureAsync(measure, cancellationToken);
        while (await Task.WhenAny(measuring, Task.Delay(SamplePause, cancellationToken)) != measuring)
        {
            most = Math.Max(most, WorkingSet());
        }

        await measuring;
        return most;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private double WorkingSet()
    {
        _process.Refresh();
        return _process.WorkingSet64 / (1024.0 * 1024);
    }

    private static Process Start(ProcessStartInfo start)
    {
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        return ToolProcess.Start(start);
    }
}
