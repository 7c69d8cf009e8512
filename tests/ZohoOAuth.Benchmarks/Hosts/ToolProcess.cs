using System.ComponentModel;
using System.Diagnostics;

namespace ZohoOAuth.Benchmarks.Hosts;

/// <summary>Runs a program to its end.</summary>
internal static class ToolProcess
{
    /// <summary>Returns what the program prints. The program ends when the run is canceled.</summary>
    /// <exception cref="ToolFailedException">The program ended with an error.</exception>
    public static async Task<string> RunAsync(ProcessStartInfo start, CancellationToken cancellationToken)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = Start(start);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode == 0 ? output.Trim() : throw new ToolFailedException($"{Describe(start)} failed. {output.Trim()} {await errors}".Trim());
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    public static Task<string> RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken) =>
        RunAsync(new ProcessStartInfo(program, arguments), cancellationToken);

    /// <exception cref="BenchmarkException">There is no such program.</exception>
    public static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception ex)
        {
            throw new BenchmarkException($"{start.FileName} cannot be started. {ex.Message} Install it, or add its folder to PATH.");
        }
    }

    private static string Describe(ProcessStartInfo start) => $"'{start.FileName} {string.Join(' ', start.ArgumentList.Take(2))}'";
}
