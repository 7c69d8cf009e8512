using System.Management.Automation;
using System.Runtime.CompilerServices;

namespace ZohoOAuth;

/// <summary>Runs at import and makes the types of the module known to PowerShell.</summary>
public sealed class ModuleInitializer : IModuleAssemblyInitializer
{
    /// <summary>Called by PowerShell when the assembly is imported.</summary>
    public void OnImport()
    {
#if !NETFRAMEWORK
        ModuleLoadContext.Register();
#endif

        // PowerShell finds types only in loaded assemblies. Without this line, [ZohoOAuth.ZohoToken] is unknown until a
        // cmdlet has used it.
        RuntimeHelpers.RunClassConstructor(typeof(ZohoToken).TypeHandle);
    }
}
