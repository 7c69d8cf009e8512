using System.Management.Automation;

namespace ZohoOAuth.Binding;

/// <summary>
/// Binds an object of this module that was in a job, a remote session or Export-Clixml. Such an object comes back as
/// <c>Deserialized.ZohoOAuth.*</c>, with its properties but without its type.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class RehydrateAttribute : ArgumentTransformationAttribute
{
    /// <summary>Whether an object with the properties of a connection binds too, for example a row of Import-Csv.</summary>
    public bool AcceptsRows { get; set; }

    /// <summary>Rebuilds the object from its properties. Other values do not change.</summary>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        inputData is not PSObject shell
            ? inputData
            : (shell.BaseObject is PSCustomObject or PSObject ? Rehydrator.Rebuild(shell) : null)
                ?? (AcceptsRows && shell.BaseObject is not (ZohoToken or ZohoClient) ? TokenRow.Read(shell) : null)
                ?? inputData;
}
