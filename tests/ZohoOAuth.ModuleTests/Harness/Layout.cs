namespace ZohoOAuth.ModuleTests;

/// <summary>Where the build has put things.</summary>
internal static class Layout
{
    internal static string Root { get; } = FindRoot();

    internal static string Module { get; } = Path.Combine(Root, "out", "ZohoOAuth");

    internal static string Manifest { get; } = Path.Combine(Module, "ZohoOAuth.psd1");

    internal static string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    /// <summary>bin/CONFIGURATION/net10.0 of the engine host, of the same configuration as this assembly.</summary>
    internal static string EngineHost { get; } = Path.Combine(
        Root, "tests", "ZohoOAuth.EngineHost", "bin", Configuration,
        Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)),
        "ZohoOAuth.EngineHost.dll");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ZohoOAuth.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException($"No ZohoOAuth.sln above {AppContext.BaseDirectory}.");
    }
}
