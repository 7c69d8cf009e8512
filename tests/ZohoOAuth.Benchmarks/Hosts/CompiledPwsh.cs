namespace ZohoOAuth.Benchmarks.Hosts;

/// <summary>The pwsh of the tool package, with its assemblies compiled ahead of time as those of an installed pwsh.</summary>
internal static class CompiledPwsh
{
    public const string Name = "compiled";

    /// <summary>Compiles it, unless that was done before. Null where the compiler cannot be had.</summary>
    public static async Task<PowerShellHost?> CreateAsync(TextWriter progress, CancellationToken cancellationToken)
    {
        var project = Path.Combine(Locations.Repository, "tests", "ZohoOAuth.CompiledPwsh");
        var folder = Path.Combine(project, "bin", "publish");
        try
        {
            await progress.WriteLineAsync("Compiling pwsh ahead of time, unless that was done before");
            await DotnetTool.RunAsync(cancellationToken, "publish", project, "-o", folder);
            return new PowerShellHost(Name, Path.Combine(folder, "pwsh.dll"), IsCompiled: true);
        }
        catch (BenchmarkException ex)
        {
            await progress.WriteLineAsync($"There are no rows of the compiled pwsh, because it cannot be compiled here. {ex.Message}");
            return null;
        }
    }
}
