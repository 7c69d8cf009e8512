namespace ZohoOAuth.Simulator.Quickstart;

/// <summary>Finds the module that the build has created.</summary>
internal static class ModuleFolder
{
    private static readonly string Manifest = Path.Combine("out", "ZohoOAuth", "ZohoOAuth.psd1");

    /// <summary>Finds the manifest in a folder above this program.</summary>
    public static string FindManifest()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, Manifest);
            if (File.Exists(path))
            {
                return path;
            }
        }

        throw new QuickstartException(
            $"{Manifest} was not found in a folder above {AppContext.BaseDirectory}. Build the solution first: dotnet build ZohoOAuth.sln");
    }
}
