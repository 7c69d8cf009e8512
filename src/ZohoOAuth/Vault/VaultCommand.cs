using System.Collections;
using System.Management.Automation;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Vault;

/// <summary>
/// Runs a SecretManagement command on the pipeline thread, behind the gate. It runs in the user's runspace, or in a quiet one if no user
/// can answer a prompt. The first error is returned and removed from the user's $Error, because the cmdlet reports it in its own words.
/// </summary>
internal static class VaultCommand
{
    internal readonly record struct Result(IReadOnlyList<PSObject> Output, ErrorRecord? Error);

    /// <summary>Whether the session has the command, or can load it.</summary>
    internal static Task<bool> ExistsAsync(IPipeline pipeline, string command) => pipeline.OnPipelineThreadAsync(cmdlet => Find(cmdlet, command) is not null);

    internal static Task<Result> RunAsync(IPipeline pipeline, string command, IDictionary parameters, CancellationToken cancellationToken) =>
        RunAsync(pipeline, command, parameters, alwaysNonInteractive: false, cancellationToken);

    /// <summary>Runs a command that the user's session must not notice.</summary>
    internal static Task<Result> RunNonInteractivelyAsync(IPipeline pipeline, string command, IDictionary parameters, CancellationToken cancellationToken) =>
        RunAsync(pipeline, command, parameters, alwaysNonInteractive: true, cancellationToken);

    private static Task<Result> RunAsync(
        IPipeline pipeline, string command, IDictionary parameters, bool alwaysNonInteractive, CancellationToken cancellationToken)
    {
        Result RunIn(PSCmdlet cmdlet) =>
            Run(cmdlet, command, parameters, isNonInteractive: alwaysNonInteractive || !Interactivity.IsInteractive(cmdlet.Host), cancellationToken);

        return VaultGate.RunAsync(() => pipeline.OnPipelineThreadAsync(RunIn), cancellationToken);
    }

    private static Result Run(PSCmdlet cmdlet, string command, IDictionary parameters, bool isNonInteractive, CancellationToken cancellationToken)
    {
        var before = Errors(cmdlet)?.Count ?? 0;
        using var shell = isNonInteractive ? NonInteractiveShell(cmdlet) : PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell.AddCommand(command).AddParameters(parameters);
        using var stop = cancellationToken.Register(() => shell.BeginStop(null, null));
        try
        {
            var output = shell.Invoke();
            return shell.InvocationStateInfo.State == PSInvocationState.Stopped
                ? throw new PipelineStoppedException() // A stopped read must not look like a missing secret.
                : new Result(output, shell.Streams.Error.FirstOrDefault());
        }
        catch (RuntimeException error) when (error is not PipelineStoppedException)
        {
            // With $ErrorActionPreference = 'Stop', the first error is thrown.
            return new Result([], error.ErrorRecord);
        }
        finally
        {
            Forget(cmdlet, before);
        }
    }

    private static CommandInfo? Find(PSCmdlet cmdlet, string command) => cmdlet.InvokeCommand.GetCommand(command, CommandTypes.Cmdlet | CommandTypes.Function);

    /// <summary>If the user replaced SecretManagement with own functions, they stay in the user's runspace.</summary>
    private static PowerShell NonInteractiveShell(PSCmdlet cmdlet)
    {
        if (Find(cmdlet, VaultResolver.ListCommand) is not CmdletInfo { Module: not null } found)
        {
            return PowerShell.Create(RunspaceMode.CurrentRunspace);
        }

        var shell = PowerShell.Create();
        shell.Runspace = NonInteractiveRunspace.For(found);
        return shell;
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
