#if !NETFRAMEWORK
using System.Reflection;
using System.Runtime.Loader;

namespace ZohoOAuth;

/// <summary>
/// Keeps the module's packages to itself on PowerShell 7: another module may have loaded another version of them, and must
/// not get ours. The Model stays in the default context, because its types are the user's too.
/// </summary>
internal sealed class ModuleLoadContext : AssemblyLoadContext
{
    private const string ClientAssembly = "ZohoOAuth.Client";
    private const string ModelAssembly = "ZohoOAuth.Model";

    private static readonly string Folder = Path.GetDirectoryName(typeof(ModuleLoadContext).Assembly.Location)!;

    /// <summary>One for the process: connections and registered data centers must not double when a runspace imports again.</summary>
    private static readonly Lazy<ModuleLoadContext> OfProcess = new(() => new ModuleLoadContext());

    private static int _isRegistered;

    private ModuleLoadContext()
        : base("ZohoOAuth")
    {
    }

    /// <summary>
    /// Answers for the module's two assemblies. It stays for the life of the process: another runspace may still use the
    /// module when one removes it.
    /// </summary>
    internal static void Register()
    {
        if (Interlocked.Exchange(ref _isRegistered, 1) == 0)
        {
            Default.Resolving += Resolve;
        }
    }

    /// <summary>What lies in the private folder is ours; the framework and the Model come from the default context.</summary>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var path = Path.Combine(Folder, "private", assemblyName.Name + ".dll");
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
