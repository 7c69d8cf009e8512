using System.Management.Automation;

namespace ZohoOAuth.Binding;

/// <summary>
/// Binds an object of this module that went through a job, a remote session or Export-Clixml: it comes back as
/// <c>Deserialized.ZohoOAuth.*</c>, with its properties and without its type.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RehydrateAttribute : ArgumentTransformationAttribute
{
    /// <summary>Rebuilds the object from its properties; anything else goes on as it is.</summary>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        inputData is PSObject { BaseObject: PSCustomObject or PSObject } shell ? Rehydrator.Rebuild(shell) ?? inputData : inputData;
}
