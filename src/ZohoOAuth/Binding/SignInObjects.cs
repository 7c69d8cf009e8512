using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Binding;

/// <summary>
/// Writes requests and grants, which hold their client: one level more than jobs and Export-Clixml keep by themselves. All their properties are kept,
/// except the PKCE verifier, which must not leave the process. A file in TypesToProcess cannot say this, because PowerShell refuses it while another
/// copy of the module is loaded. The command that can is run with the first object, because it would double the time of an import.
/// </summary>
internal static class SignInObjects
{
    private static readonly ConditionalWeakTable<Runspace, object> Known = new();

    /// <summary>Update-TypeData by its type, because a restricted session can lack the command. A program that hosts PowerShell can lack both.</summary>
    private static readonly Type? UpdateTypeData = Type.GetType(
        "Microsoft.PowerShell.Commands.UpdateTypeDataCommand, Microsoft.PowerShell.Commands.Utility, "
            + "Version=3.0.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35");

    internal static Task WriteAsync(IPipeline pipeline, ZohoGrantRequest request) => WriteObjectAsync(pipeline, request);

    internal static Task WriteAsync(IPipeline pipeline, ZohoGrant grant) => WriteObjectAsync(pipeline, grant);

    private static Task WriteObjectAsync(IPipeline pipeline, object value) => pipeline.OnPipelineThreadAsync(cmdlet =>
    {
        if (Runspace.DefaultRunspace is { } runspace && !Known.TryGetValue(runspace, out _))
        {
            Known.Add(runspace, runspace.InstanceId);
            Describe(cmdlet);
        }

        cmdlet.WriteObject(value);
    });

    private static void Describe(PSCmdlet cmdlet)
    {
        if (UpdateTypeData is null)
        {
            cmdlet.WriteVerbose("Jobs and files do not keep the client of a request or a grant, because this program has no Update-TypeData.");
            return;
        }

        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        try
        {
            shell.AddCommand(new CmdletInfo("Update-TypeData", UpdateTypeData))
                .AddParameter("TypeData", new[] { OfRequest(), OfGrant() })
                .AddParameter("Force").AddParameter("WhatIf", false).AddParameter("Confirm", false)
                .Invoke();
        }
        catch (RuntimeException error)
        {
            // The objects are still good in this session.
            cmdlet.WriteVerbose($"Jobs and Export-Clixml do not keep the client of a request or a grant: {error.Message}");
        }
    }

    private static TypeData OfRequest() => Keeping<ZohoGrantRequest>(
        nameof(ZohoGrantRequest.Url), nameof(ZohoGrantRequest.State), nameof(ZohoGrantRequest.Scope), nameof(ZohoGrantRequest.AccessType),
        nameof(ZohoGrantRequest.Client), nameof(ZohoGrantRequest.CreatedAt));

    private static TypeData OfGrant() => Keeping<ZohoGrant>(
        nameof(ZohoGrant.Code), nameof(ZohoGrant.Location), nameof(ZohoGrant.AccountsServer), nameof(ZohoGrant.ReceivedAt), nameof(ZohoGrant.ExpiresAt),
        nameof(ZohoGrant.Client), nameof(ZohoGrant.Scope), nameof(ZohoGrant.AccessType), nameof(ZohoGrant.CodeChallenge));

    private static TypeData Keeping<T>(params string[] properties) => new(typeof(T).FullName)
    {
        SerializationDepth = 2,
        SerializationMethod = "SpecificProperties",
        PropertySerializationSet = new PropertySetData(properties),
    };
}
