namespace ZohoOAuth.Benchmarks;

/// <summary>Import-Module of this module and of the empty one, in turn, each in a process of its own.</summary>
internal static class ImportBenchmark
{
    public const string Module = "module";
    public const string Empty = "empty";

    public static async Task<Times> RunAsync(PowerShellHost host, ScratchFolder home, int rounds)
    {
        var times = new Times();

        // The first round only fills the machine's file cache.
        for (var round = 0; round <= rounds; round++)
        {
            foreach ((var name, var manifest) in new[] { (Empty, Locations.EmptyModule), (Module, Locations.Module) })
            {
                var one = await host.RunAsync("import.ps1", home, "-Module", manifest);
                if (round > 0)
                {
                    times.Add(name, one.Median("import"));
                }
            }
        }

        return times;
    }
}
