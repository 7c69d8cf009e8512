using System.Globalization;
using System.Runtime.InteropServices;
using ZohoOAuth.Benchmarks.Hosts;

namespace ZohoOAuth.Benchmarks;

/// <summary>What ran, and on what.</summary>
internal static class Header
{
    private const double Gibibyte = 1024.0 * 1024 * 1024;

    public static async Task<string> DescribeAsync(
        string module, OtherModule? other, IEnumerable<PowerShellHost> hosts, int rounds, CancellationToken cancellationToken)
    {
        var mine = await GitTool.DescribeAsync(Path.GetDirectoryName(module)!, cancellationToken);
        var simulator = await GitTool.DescribeAsync(Locations.Repository, cancellationToken);
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / Gibibyte;
        string[] lines =
        [
            $"* Module: {mine}{(other is null ? "" : $" (this), {other.Name} (that)")}. Simulator: {simulator}.",
            $"* {RuntimeInformation.FrameworkDescription}, pwsh {Locations.PwshVersion}: {string.Join(", ", hosts.Select(host => host.Name))}.",
            Text($"* {Environment.ProcessorCount} cores, {memory:0} GiB, {RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}."),
            Text($"* {DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC, medians of {rounds} rounds."),
        ];
        return string.Join(Environment.NewLine, lines);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
