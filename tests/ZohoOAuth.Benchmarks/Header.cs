using System.Globalization;
using System.Runtime.InteropServices;
using ZohoOAuth.Benchmarks.Hosts;

namespace ZohoOAuth.Benchmarks;

/// <summary>What ran, and on what.</summary>
internal static class Header
{
    public static async Task<string> DescribeAsync(string module, OtherModule? other, int rounds, CancellationToken cancellationToken)
    {
        var commit = await GitTool.DescribeAsync(Path.GetDirectoryName(module)!, cancellationToken);
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024.0 * 1024 * 1024);
        string[] lines =
        [
            $"Module: {commit}{(other is null ? "" : $" (this), {other.Name} (that)")}. Simulator: {await GitTool.DescribeAsync(Locations.Repository, cancellationToken)}.",
            $"Hosts: pwsh {Locations.PwshVersion} as restored, and compiled ahead of time; {RuntimeInformation.FrameworkDescription}.",
            string.Create(
                CultureInfo.InvariantCulture,
                $"Machine: {Environment.ProcessorCount} cores, {memory:0} GiB, {RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}."),
            string.Create(CultureInfo.InvariantCulture, $"{DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC. Medians of {rounds} rounds."),
        ];
        return string.Join(Environment.NewLine, lines);
    }
}
