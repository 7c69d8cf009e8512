using System.Diagnostics;
using System.Globalization;

namespace ZohoOAuth.Benchmarks.Hosts;

/// <summary>A warm process that measures on request: worker.ps1.</summary>
internal sealed class Worker(ProcessStartInfo start) : IDisposable
{
    private const string Value = "value ";
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

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static Process Start(ProcessStartInfo start)
    {
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        return ToolProcess.Start(start);
    }
}
