using System.Reflection;
using System.Text;

namespace ZohoOAuth.ModuleTests;

/// <summary>The public and protected surface of an assembly as text. The assembly is read as metadata, so it can be of any framework.</summary>
internal static class ApiAssembly
{
    /// <summary>The surface of <paramref name="path"/>; its references are looked up by name, in the order of the folders.</summary>
    internal static string Describe(string path, string coreAssembly, params IEnumerable<string> referenceFolders)
    {
        string[] folders = [.. referenceFolders, Path.GetDirectoryName(path)!];
        var libraries = folders.SelectMany(folder => Directory.GetFiles(folder, "*.dll")).DistinctBy(Path.GetFileName, StringComparer.OrdinalIgnoreCase);
        using var context = new MetadataLoadContext(new PathAssemblyResolver(libraries), coreAssembly);

        var text = new StringBuilder();
        foreach (var type in context.LoadFromAssemblyPath(path).GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            Write(text, type);
        }

        return text.ToString();
    }

    /// <summary>A line says all of one member, so that a comparison of lines is one of members.</summary>
    private static void Write(StringBuilder text, Type type)
    {
        text.Append(ApiType.Describe(type)).Append('\n');
        string[] lines = [.. ApiAttributes.Of(type.GetCustomAttributesData()), .. ApiMembers.Of(type)];
        foreach (var line in lines)
        {
            text.Append("    ").Append(line).Append('\n');
        }
    }
}
