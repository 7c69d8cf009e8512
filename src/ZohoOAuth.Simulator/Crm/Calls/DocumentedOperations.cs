using System.Reflection;

namespace ZohoOAuth.Simulator.Crm.Calls;

/// <summary>The operations that Zoho documents, whether the simulator has them or not.</summary>
internal static class DocumentedOperations
{
    private const string Versioned = "/v8/";

    // Only the names of modules begin with a capital letter.
    private static readonly HashSet<string> Modules =
        [.. All().Select(operation => operation.Path.Split('/')).Where(path => path is ["", "crm", _, [>= 'A' and <= 'Z', ..], ..]).Select(path => path[3])];

    /// <summary>Each method and path, with <c>{version}</c> instead of the version.</summary>
    public static IEnumerable<(string Method, string Path)> All() =>
        from line in Lines()
        where !line.StartsWith('#')
        let words = line.Split(' ')
        from method in words[..^1]
        select (method, words[^1].Replace(Versioned, "/{version}/", StringComparison.Ordinal));

    /// <summary>Whether the documents have operations for this module alone.</summary>
    public static bool HasModule(string name) => Modules.Contains(name);

    private static string[] Lines()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("operations.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
