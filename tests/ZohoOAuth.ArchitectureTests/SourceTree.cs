using System.Reflection;

namespace ZohoOAuth.ArchitectureTests;

/// <summary>The C# files of src/, by their paths from the root of the repository.</summary>
internal static class SourceTree
{
    internal static string Root { get; } =
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "RepositoryRoot").Value!;

    internal static IReadOnlyDictionary<string, string> Files(string project) => Directory
        .EnumerateFiles(Path.Combine(Root, "src", project), "*.cs", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
        .Where(file => !file.StartsWith($"src/{project}/bin/", StringComparison.Ordinal) && !file.StartsWith($"src/{project}/obj/", StringComparison.Ordinal))
        .ToDictionary(file => file, file => File.ReadAllText(Path.Combine(Root, file)));
}
