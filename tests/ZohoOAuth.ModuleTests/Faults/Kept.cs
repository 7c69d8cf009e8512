namespace ZohoOAuth.ModuleTests;

/// <summary>What lies in a ZOHO_HOME of connections and their access tokens, byte for byte.</summary>
internal static class Kept
{
    private static readonly string[] Folders = ["vault", "cache"];

    /// <summary>The files by name; locks hold nothing, and the ledger is to change.</summary>
    internal static SortedDictionary<string, string> In(string home) => new(
        Folders.Select(folder => Path.Combine(home, folder)).Where(Directory.Exists).SelectMany(Directory.GetFiles)
            .Where(file => !file.EndsWith(".lock", StringComparison.Ordinal))
            .ToDictionary(file => Path.GetRelativePath(home, file), file => Convert.ToHexString(File.ReadAllBytes(file)), StringComparer.Ordinal),
        StringComparer.Ordinal);
}
