using System.Reflection;

namespace ZohoOAuth.DocumentTests;

/// <summary>The files of the repository, by their paths from its root.</summary>
internal static class Repository
{
    internal static string Root { get; } =
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "RepositoryRoot").Value!;

    internal static string PathOf(string file) => Path.Combine(Root, file);

    internal static string Read(string file) => File.ReadAllText(PathOf(file)).ReplaceLineEndings("\n");

    internal static IEnumerable<string> Files(string folder, string pattern) => !Directory.Exists(PathOf(folder)) ? [] : Directory
        .EnumerateFiles(PathOf(folder), pattern, SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);
}
