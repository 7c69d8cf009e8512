using System.Collections;
using System.Management.Automation;
using ZohoOAuth.Binding;

namespace ZohoOAuth.Vault;

/// <summary>
/// Runs one of SecretManagement's commands in the user's runspace, on the pipeline thread, behind the gate. What goes wrong
/// comes back as the first error, and leaves no trace in the user's $Error: the cmdlet says it in its own words.
/// </summary>
internal static class VaultCommand
{
    internal readonly record struct Result(IReadOnlyList<PSObject> Output, ErrorRecord? Error);

    /// <summary>Whether the session has the command, loaded or ready to be.</summary>
    internal static Task<bool> IsThereAsync(ZohoCmdlet cmdlet, string command) =>
        cmdlet.OnPipelineThreadAsync(() => cmdlet.InvokeCommand.GetCommand(command, CommandTypes.Cmdlet | CommandTypes.Function) is not null);

    internal static Task<Result> RunAsync(ZohoCmdlet cmdlet, string command, IDictionary parameters, CancellationToken cancellation) =>
        VaultGate.PassAsync(() => cmdlet.OnPipelineThreadAsync(() => Run(cmdlet, command, parameters, cancellation)), cancellation);

    private static Result Run(ZohoCmdlet cmdlet, string command, IDictionary parameters, CancellationToken cancellation)
    {
        var before = Errors(cmdlet)?.Count ?? 0;
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell.AddCommand(command).AddParameters(parameters);
        using var stop = cancellation.Register(() => shell.BeginStop(null, null));
        try
        {
            var output = shell.Invoke();
            return new Result(output, shell.Streams.Error.FirstOrDefault());
        }
        catch (RuntimeException error) when (error is not PipelineStoppedException)
        {
            // With $ErrorActionPreference = 'Stop' the first error is thrown.
            return new Result([], error.ErrorRecord);
        }
        finally
        {
            Forget(cmdlet, before);
        }
    }

    private static ArrayList? Errors(ZohoCmdlet cmdlet) => cmdlet.SessionState.PSVariable.GetValue("global:Error") as ArrayList;

    private static void Forget(ZohoCmdlet cmdlet, int before)
    {
        if (Errors(cmdlet) is { } errors && errors.Count > before)
        {
            errors.RemoveRange(0, errors.Count - before);
        }
    }
}
