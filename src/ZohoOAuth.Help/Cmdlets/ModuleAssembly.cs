using System.Reflection;

namespace ZohoOAuth.Help.Cmdlets;

/// <summary>The assembly of the module, read as metadata. Nothing of it is loaded into this process or runs.</summary>
internal sealed class ModuleAssembly : IDisposable
{
    private readonly MetadataLoadContext _context;

    public ModuleAssembly(string path, IEnumerable<string> referenceFolders)
    {
        var full = Existing(Path.GetFullPath(path), "the assembly of the module");
        Existing(Path.ChangeExtension(full, ".xml"), "its doc comments (GenerateDocumentationFile)");

        // The runtime comes first and hides every namesake: a targeting pack's System.Runtime beside it would mean two
        // System.Enum, and the context takes a type for an enum only when it derives from its own one.
        string[] folders = [Path.GetDirectoryName(typeof(object).Assembly.Location)!, Path.GetDirectoryName(full)!, .. referenceFolders];
        var libraries = folders.SelectMany(Libraries).DistinctBy(Path.GetFileName, StringComparer.OrdinalIgnoreCase);
        _context = new MetadataLoadContext(new PathAssemblyResolver(libraries), "System.Private.CoreLib");
        Cmdlets = [.. _context.LoadFromAssemblyPath(full).GetExportedTypes().Select(CmdletFacts.Of).OfType<CmdletFacts>()];
    }

    public IReadOnlyList<CmdletFacts> Cmdlets { get; }

    /// <summary>The name of the cmdlet for the full name of each cmdlet class.</summary>
    public IReadOnlyDictionary<string, string> CmdletNames => Cmdlets.ToDictionary(cmdlet => cmdlet.Type.FullName!, cmdlet => cmdlet.Name);

    public void Dispose() => _context.Dispose();

    private static string Existing(string file, string what) =>
        File.Exists(file) ? file : throw new FileNotFoundException($"There is no {file}, {what}.");

    private static string[] Libraries(string folder) =>
        Directory.Exists(folder) ? Directory.GetFiles(folder, "*.dll") : throw new DirectoryNotFoundException($"There is no reference folder {folder}.");
}
