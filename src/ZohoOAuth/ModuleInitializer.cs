using System.Management.Automation;
using System.Runtime.CompilerServices;

namespace ZohoOAuth;

/// <summary>Runs at import, and does no more than make the module's types findable.</summary>
public sealed class ModuleInitializer : IModuleAssemblyInitializer
{
    /// <summary>Called by PowerShell when the assembly is imported.</summary>
    public void OnImport()
    {
#if !NETFRAMEWORK
        ModuleLoadContext.Register();
#endif

        // PowerShell finds a type only in an assembly that is loaded: without this [ZohoOAuth.ZohoToken] is unknown until a
        // cmdlet has touched it.
        RuntimeHelpers.RunClassConstructor(typeof(ZohoToken).TypeHandle);
    }
}
