using System.Management.Automation;

namespace ZohoOAuth.Binding;

/// <summary>
/// Binds an object of this module that was in a job, a remote session or Export-Clixml. Such an object comes back as
/// <c>Deserialized.ZohoOAuth.*</c>, with its properties but without its type.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class RehydrateAttribute : ArgumentTransformationAttribute
{
    /// <summary>Rebuilds the object from its properties. Other values do not change.</summary>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        inputData is PSObject { BaseObject: PSCustomObject or PSObject } shell ? Rehydrator.Rebuild(shell) ?? inputData : inputData;
}
