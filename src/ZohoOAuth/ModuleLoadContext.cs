#if !NETFRAMEWORK
using System.Reflection;
using System.Runtime.Loader;

namespace ZohoOAuth;

/// <summary>
/// Isolates the packages of the module on PowerShell 7, because another module may load other versions of them. The Model stays in the
/// default context, because users also use its types.
/// </summary>
internal sealed class ModuleLoadContext : AssemblyLoadContext
{
    private const string ClientAssembly = "ZohoOAuth.Client";
    private const string ModelAssembly = "ZohoOAuth.Model";

    /// <summary>The packages and the Client, beside the assembly of the module or its image.</summary>
    private const string PrivateFolder = "private";

    /// <summary>
    /// One context for the process, so that connections and registered data centers are not duplicated when another runspace imports the
    /// module.
    /// </summary>
    private static readonly Lazy<ModuleLoadContext> OfProcess = new(Create);

    private static int _isRegistered;

    private ModuleLoadContext()
        : base("ZohoOAuth")
    {
    }

    /// <summary>
    /// Resolves the two assemblies of the module. It stays registered until the process ends, because another runspace may still use the
    /// module after one removed it.
    /// </summary>
    internal static void Register()
    {
        if (Interlocked.Exchange(ref _isRegistered, 1) == 0)
        {
            Default.Resolving += Resolve;
        }
    }

    /// <summary>Loads what is in the private folder. The framework and the Model come from the default context.</summary>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var path = Path.Combine(ModuleImage.Folder, PrivateFolder, assemblyName.Name + ".dll");
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }

    /// <summary>
    /// Makes the context, with the images for this system if there are any. They only save the time to compile the assemblies, so an image
    /// that cannot be loaded must not stop the user. After that, the runtime refuses its assembly in the same context too.
    /// </summary>
    private static ModuleLoadContext Create()
    {
        var context = new ModuleLoadContext();
        try
        {
            context.LoadImages();
            return context;
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException)
        {
            return new ModuleLoadContext();
        }
    }

    private void LoadImages()
    {
        var folder = ModuleImage.SystemFolder is { } system ? Path.Combine(system, PrivateFolder) : null;
        foreach (var image in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.dll") : [])
        {
            LoadFromAssemblyPath(image);
        }
    }

    private static Assembly? Resolve(AssemblyLoadContext context, AssemblyName name) => name.Name switch
    {
        ClientAssembly => OfProcess.Value.LoadFromAssemblyName(name),
        ModelAssembly => context.LoadFromAssemblyPath(ModuleImage.Beside(ModelAssembly + ".dll")),
        _ => null,
    };
}
#endif
