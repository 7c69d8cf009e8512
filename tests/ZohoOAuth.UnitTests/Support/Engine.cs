using System.Management.Automation.Host;
using System.Management.Automation.Runspaces;
using System.Reflection;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.UnitTests.Support;

/// <summary>
/// A PowerShell engine with the cmdlets of the module, in this process. A test runs a script, or gives a body to run as the body of a cmdlet.
/// Modules of the machine are not found: one of them could be a real SecretManagement.
/// </summary>
internal sealed class Engine : IDisposable
{
    private const string Vaults = "ZohoOAuth.StandIn";

    private readonly ScreenHost _screen = new();
    private readonly Runspace _runspace;

    /// <param name="hasScreen">Whether the host shows lines and has keys. PowerShell's own default host has neither.</param>
    internal Engine(bool hasScreen = true)
    {
        var state = InitialSessionState.CreateDefault2();
        state.Variables.Add(new SessionStateVariableEntry("PSModuleAutoLoadingPreference", PSModuleAutoLoadingPreference.None, string.Empty));
        foreach (var type in typeof(ZohoCmdlet).Assembly.GetExportedTypes().Append(typeof(InvokeBodyCommand)))
        {
            if (type.GetCustomAttribute<CmdletAttribute>() is { } cmdlet)
            {
                state.Commands.Add(new SessionStateCmdletEntry($"{cmdlet.VerbName}-{cmdlet.NounName}", type, null));
            }
        }

        _runspace = hasScreen ? RunspaceFactory.CreateRunspace((PSHost)_screen, state) : RunspaceFactory.CreateRunspace(state);
        _runspace.Open();
    }

    /// <summary>Hears what is shown, as it is shown.</summary>
    internal event Action<string> Shown
    {
        add => _screen.Shown += value;
        remove => _screen.Shown -= value;
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.SetData(Vaults, null);
        _runspace.Dispose();
    }

    internal string TakeScreen() => _screen.TakeText();

    internal void Type(string text) => _screen.Type(text);

    internal void Set(string variable, object? value) => _runspace.SessionStateProxy.SetVariable(variable, value);

    internal object? Get(string variable) => _runspace.SessionStateProxy.GetVariable(variable) is PSObject wrapped ? wrapped.BaseObject : _runspace.SessionStateProxy.GetVariable(variable);

    /// <summary>SecretManagement in the session, with these vaults.</summary>
    internal void UseVaults(params StandInVault[] vaults)
    {
        AppDomain.CurrentDomain.SetData(Vaults, vaults);
        using var reader = new StreamReader(typeof(Engine).Assembly.GetManifestResourceStream("SecretManagementStandIn.psm1")!);
        Set("standIn", reader.ReadToEnd());
        Run("New-Module -Name Microsoft.PowerShell.SecretManagement -ScriptBlock ([scriptblock]::Create($standIn)) | Import-Module -Global").Succeeded();
    }

    internal RunResult Run(string script)
    {
        using var shell = NewShell();
        return Finish(shell.AddScript(script, useLocalScope: false));
    }

    /// <summary>Runs a body as the body of a cmdlet, with common parameters such as Verbose.</summary>
    internal RunResult Run(Func<IPipeline, CancellationToken, Task> body, params (string Name, object Value)[] parameters)
    {
        using var shell = NewShell(body, parameters);
        return Finish(shell);
    }

    /// <summary>What a body returns, or the exception that it throws.</summary>
    internal async Task<T> RunAsync<T>(Func<IPipeline, CancellationToken, Task<T>> body)
    {
        var result = new TaskCompletionSource<T>();
        using var shell = NewShell(
            async (pipeline, cancellationToken) =>
            {
                try
                {
                    result.SetResult(await body(pipeline, cancellationToken));
                }
                catch (Exception error)
                {
                    result.SetException(error);
                }
            },
            []);
        await shell.InvokeAsync();
        return await result.Task;
    }

    internal PowerShell NewShell(Func<IPipeline, CancellationToken, Task> body, params (string Name, object Value)[] parameters)
    {
        var shell = NewShell().AddCommand("Invoke-Body").AddParameter("Body", body);
        foreach (var (name, value) in parameters)
        {
            shell.AddParameter(name, value);
        }

        return shell;
    }

    private static RunResult Finish(PowerShell shell)
    {
        var output = new PSDataCollection<PSObject?>();
        ErrorRecord? last = null;
        try
        {
            shell.Invoke(null, output);
        }
        catch (RuntimeException error)
        {
            last = error.ErrorRecord;
        }

        return new RunResult
        {
            Output = [.. output],
            Errors = last is null ? [.. shell.Streams.Error] : [.. shell.Streams.Error, last],
            Warnings = [.. shell.Streams.Warning.Select(record => record.Message)],
            Chatter = [.. shell.Streams.Verbose.Select(record => record.Message), .. shell.Streams.Information.Select(record => $"{record.MessageData}")],
            WasTerminated = last is not null,
        };
    }

    private PowerShell NewShell()
    {
        var shell = PowerShell.Create();
        shell.Runspace = _runspace;
        return shell;
    }
}
