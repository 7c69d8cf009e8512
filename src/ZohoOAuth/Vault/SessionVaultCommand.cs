using System.Collections;
using System.Management.Automation;

namespace ZohoOAuth.Vault;

/// <summary>
/// Runs a function of the user's session that replaces a command of SecretManagement. Its errors are removed from the user's $Error, because
/// the cmdlet reports them in its own words. Call it on the pipeline thread.
/// </summary>
internal static class SessionVaultCommand
{
    internal static VaultCommands.Result Run(PSCmdlet cmdlet, string command, IDictionary parameters, CancellationToken cancellationToken)
    {
        var before = Errors(cmdlet)?.Count ?? 0;
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell.AddCommand(command).AddParameters(parameters);
        using var stop = cancellationToken.Register(() => shell.BeginStop(null, null));
        try
        {
            var output = shell.Invoke();
            return shell.InvocationStateInfo.State == PSInvocationState.Stopped
                ? throw new PipelineStoppedException() // A stopped read must not look like a missing secret.
                : new VaultCommands.Result(output, shell.Streams.Error.FirstOrDefault());
        }
        catch (RuntimeException error) when (error is not PipelineStoppedException)
        {
            // With $ErrorActionPreference = 'Stop', the first error is thrown.
            return new VaultCommands.Result([], error.ErrorRecord);
        }
        finally
        {
            Forget(cmdlet, before);
        }
    }

    private static ArrayList? Errors(PSCmdlet cmdlet) => cmdlet.SessionState.PSVariable.GetValue("global:Error") as ArrayList;

    private static void Forget(PSCmdlet cmdlet, int before)
    {
        if (Errors(cmdlet) is { } errors && errors.Count > before)
        {
            errors.RemoveRange(0, errors.Count - before);
        }
    }
}
