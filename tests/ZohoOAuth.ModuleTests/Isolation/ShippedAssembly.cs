using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ZohoOAuth.ModuleTests;

/// <summary>An assembly as its file says it: nothing of it is loaded.</summary>
internal sealed record ShippedAssembly(string Name, Version Version, IReadOnlyList<AssemblyName> References)
{
    /// <summary>The assemblies of a folder by name.</summary>
    internal static Dictionary<string, ShippedAssembly> In(string folder) =>
        Directory.GetFiles(folder, "*.dll").Select(Read).OfType<ShippedAssembly>().ToDictionary(one => one.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The assembly; null for a file that is none.</summary>
    private static ShippedAssembly? Read(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        if (!file.HasMetadata || file.GetMetadataReader() is not { IsAssembly: true } reader)
        {
            return null;
        }

        var own = reader.GetAssemblyDefinition();
        return new ShippedAssembly(
            reader.GetString(own.Name),
            own.Version,
            [.. reader.AssemblyReferences.Select(handle => reader.GetAssemblyReference(handle).GetAssemblyName())]);
    }
}
