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

    private static readonly string Folder = Path.GetDirectoryName(typeof(ModuleLoadContext).Assembly.Location)!;

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
    protected override Assembly? Load(AssemblyName assemblyName) => LoadPrivate(assemblyName.Name + ".dll");

    /// <summary>
    /// Makes the context, with the image of the Client if there is one for this system. An image only saves the time to compile the assembly,
    /// so an image that cannot be loaded must not stop the user. After that, the runtime refuses the assembly in the same context too.
    /// </summary>
    private static ModuleLoadContext Create()
    {
        var context = new ModuleLoadContext();
        try
        {
            context.LoadImage();
            return context;
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException)
        {
            return new ModuleLoadContext();
        }
    }

    private void LoadImage()
    {
        if (ClientImage.SystemOfProcess() is { } system)
        {
            LoadPrivate(Path.Combine(system, ClientAssembly + ".dll"));
        }
    }

    private Assembly? LoadPrivate(string file)
    {
        var path = Path.Combine(Folder, "private", file);
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }

    private static Assembly? Resolve(AssemblyLoadContext context, AssemblyName name) => name.Name switch
    {
        ClientAssembly => OfProcess.Value.LoadFromAssemblyName(name),
        ModelAssembly => context.LoadFromAssemblyPath(Path.Combine(Folder, ModelAssembly + ".dll")),
        _ => null,
    };
}
#endif
