using System.Reflection;
using System.Text.RegularExpressions;

namespace ZohoOAuth.Simulator.Crm.Calls;

/// <summary>The operations that Zoho documents, whether the simulator has them or not.</summary>
internal static partial class DocumentedOperations
{
    private const string Versioned = "/v8/";

    /// <summary>Each operation once. Some documents name the parameters of a path differently.</summary>
    private static readonly Dictionary<string, DocumentedOperation> ByKey = Read()
        .GroupBy(operation => Key(operation.Method, operation.Path))
        .ToDictionary(same => same.Key, same => same.First() with { Parameters = [.. same.SelectMany(operation => operation.Parameters)] });

    // Only the names of modules begin with a capital letter.
    private static readonly HashSet<string> Modules =
    [
        .. ByKey.Values
            .Select(operation => operation.Path.Split('/'))
            .Where(path => path is ["", "crm", _, [>= 'A' and <= 'Z', ..], ..])
            .Select(path => path[3]),
    ];

    public static IEnumerable<DocumentedOperation> All => ByKey.Values;

    /// <summary>Whether the documents have operations for this module alone.</summary>
    public static bool HasModule(string name) => Modules.Contains(name);

    /// <summary>The operation of a method and a path; null where there is none.</summary>
    public static DocumentedOperation? Find(string method, string path) => ByKey.GetValueOrDefault(Key(method, path));

    /// <summary>The names of the parameters in a path do not matter, and letters are those of a URL that ASP.NET Core matches.</summary>
    public static string Key(string method, string path) => $"{method} {Braces().Replace(path, "{}").ToUpperInvariant()}";

    private static IEnumerable<DocumentedOperation> Read() =>
        from line in Lines()
        where !line.StartsWith('#')
        let words = line.Split(' ')
        select new DocumentedOperation(words[0], words[1].Replace(Versioned, "/{version}/", StringComparison.Ordinal), words[2..]);

    private static string[] Lines()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("operations.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Braces();
}
