using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Runtime.InteropServices;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Tokens;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Vault;

/// <summary>
/// The commands of SecretManagement as a session finds them. They run behind the gate and in the vault runspace, so they continue when the
/// cmdlet that started them ends. The first error is returned, because the cmdlet reports it in its own words. If the user replaced
/// SecretManagement with functions, these can depend on the session, so they run there, as long as it runs the cmdlet.
/// </summary>
internal sealed class VaultCommands
{
    private const string HomeVariable = "HOME";

    private readonly IPipeline _pipeline;
    private readonly string? _module;
    private readonly bool _isBinary;
    private readonly PSHost? _host;

    private VaultCommands(IPipeline pipeline, CommandInfo found, PSHost? host)
    {
        _pipeline = pipeline;
        _module = File.Exists(found.Module?.Path) ? found.Module!.Path : null;
        _isBinary = _module is not null && found is CmdletInfo;
        _host = host;
    }

    internal readonly record struct Result(IReadOnlyList<PSObject> Output, ErrorRecord? Error);

    internal Trace Trace => _pipeline.Trace;

    /// <summary>Whether SecretManagement runs without a host, because no user can answer a prompt.</summary>
    internal bool RunsWithoutHost => _isBinary && _host is null;

    /// <summary>The commands; null if the session does not have SecretManagement and cannot load it.</summary>
    internal static Task<VaultCommands?> FindAsync(IPipeline pipeline) => OnPipelineThreadAsync(pipeline, cmdlet =>
        cmdlet.InvokeCommand.GetCommand(VaultResolver.ListCommand, CommandTypes.Cmdlet | CommandTypes.Function) is { } found
            ? new VaultCommands(pipeline, found, Interactivity.IsInteractive(cmdlet.Host) ? cmdlet.Host : null)
            : null);

    /// <summary>
    /// Throws if SecretManagement would find no folder for its list of vaults. Its first call must not happen then: it fails with an error about its
    /// own code, and so does every later call in the process.
    /// </summary>
    internal void RequireHome()
    {
        if (_isBinary && !RuntimeInformation.IsOSPlatform(OSPlatform.Windows) && string.IsNullOrEmpty(Environment.GetEnvironmentVariable(HomeVariable)))
        {
            throw ZohoErrors.SecretManagementWithoutHome();
        }
    }

    /// <param name="command">The name of the command.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="cancellationToken">Stops the command. The caller does not wait until it has stopped.</param>
    /// <param name="canPrompt">Whether the command may prompt the user, if there is one.</param>
    internal Task<Result> RunAsync(string command, IDictionary parameters, CancellationToken cancellationToken, bool canPrompt = true) =>
        VaultGate.Process.RunAsync(
            parameters["Vault"] as string,
            () => _isBinary
                ? InvokeAsync(_module!, canPrompt ? _host : null, command, parameters, cancellationToken)
                : InSessionAsync(command, parameters, cancellationToken),
            cancellationToken);

    /// <summary>After the end of the pipeline, a call that must be completed runs in the vault runspace.</summary>
    private async Task<Result> InSessionAsync(string command, IDictionary parameters, CancellationToken cancellationToken)
    {
        try
        {
            return await OnPipelineThreadAsync(_pipeline, cmdlet => SessionVaultCommand.Run(cmdlet, command, parameters, cancellationToken))
                .ConfigureAwait(false);
        }
        catch (CallerEndedException) when (_module is not null && !cancellationToken.IsCancellationRequested)
        {
            return await InvokeAsync(_module, _host, command, parameters, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<Result> InvokeAsync(
        string module, PSHost? host, string command, IDictionary parameters, CancellationToken cancellationToken)
    {
        using var shell = PowerShell.Create();
        shell.Runspace = VaultRunspace.For(module, host);
        shell.AddCommand(command).AddParameters(parameters);
        using var stop = cancellationToken.Register(() => shell.BeginStop(null, null));
        try
        {
            // PowerShell's own threads keep a process alive. This one does not, so a vault that hangs does not block the end of the process.
            var output = await Task.Factory.StartNew(() => shell.Invoke(), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)
                .ConfigureAwait(false);
            return shell.InvocationStateInfo.State == PSInvocationState.Stopped
                ? throw new PipelineStoppedException() // A stopped read must not look like a missing secret.
                : new Result(output, shell.Streams.Error.FirstOrDefault());
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (RuntimeException error) when (error is not PipelineStoppedException)
        {
            return new Result([], error.ErrorRecord);
        }
    }

    /// <summary>Other callers can share the call, so the end of this pipeline must be distinguishable from a stop of theirs.</summary>
    private static async Task<T> OnPipelineThreadAsync<T>(IPipeline pipeline, Func<PSCmdlet, T> function)
    {
        try
        {
            return await pipeline.OnPipelineThreadAsync(function).ConfigureAwait(false);
        }
        catch (PipelineStoppedException error)
        {
            throw new CallerEndedException(error);
        }
    }
}
