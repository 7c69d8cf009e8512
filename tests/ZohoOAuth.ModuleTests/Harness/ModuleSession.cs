using System.Management.Automation.Runspaces;

namespace ZohoOAuth.ModuleTests;

/// <summary>A PowerShell session with the module imported from where the build laid it.</summary>
public sealed class ModuleSession : IDisposable
{
    private readonly ScreenHost _host;

    internal ModuleSession(ScreenHost? host = null)
    {
        _host = host ?? new ScreenHost();
        var state = InitialSessionState.CreateDefault2();
        if (OperatingSystem.IsWindows())
        {
            state.ExecutionPolicy = Microsoft.PowerShell.ExecutionPolicy.Bypass;
        }

        Runspace = RunspaceFactory.CreateRunspace(_host, state);
        Runspace.Open();

        // The engine adds the machine's own module folders, and a real SecretManagement may be there.
        Environment.SetEnvironmentVariable("PSModulePath", Path.Combine(AppContext.BaseDirectory, "no-modules"));
        Run($"Import-Module '{Layout.Manifest}'").Succeeded();

        // The pauses between tries are real: a test that is about them asks for them.
        Run("$PSDefaultParameterValues['Invoke-ZohoApi:MaximumRetryCount'] = 0").Succeeded();
    }

    internal Runspace Runspace { get; }

    /// <summary>What the session has shown on its screen since the last time this was asked.</summary>
    internal string TakeScreen() => _host.TakeText();

    /// <summary>Presses keys in front of the session.</summary>
    internal void Type(string text) => _host.Type(text);

    /// <summary>The questions that the session was asked since it started.</summary>
    internal IReadOnlyList<string> Questions => _host.Questions;

    /// <summary>Answers the next questions: 0 is yes, 1 is yes to all, 2 is no, and a text is a secret.</summary>
    internal void Answer(params object[] answers)
    {
        foreach (var answer in answers)
        {
            _host.Answers.Enqueue(answer);
        }
    }

    /// <summary>Hears what the session shows, as it shows it.</summary>
    internal event Action<string> Shown
    {
        add => _host.Shown += value;
        remove => _host.Shown -= value;
    }

    internal void Set(string variable, object? value) => Runspace.SessionStateProxy.SetVariable(variable, value);

    internal object? Get(string variable) =>
        Runspace.SessionStateProxy.GetVariable(variable) is PSObject wrapped ? wrapped.BaseObject : Runspace.SessionStateProxy.GetVariable(variable);

    /// <summary>Runs a script in the session's own scope, as typed at a prompt.</summary>
    internal RunResult Run(string script)
    {
        using var shell = NewPipeline(script);
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

        return Result(shell, output, last);
    }

    internal PowerShell NewPipeline(string script)
    {
        var shell = PowerShell.Create(Runspace);
        shell.AddScript(script, useLocalScope: false);
        return shell;
    }

    /// <summary>What a user sees when a script's output and errors reach the screen.</summary>
    internal string Show(string script)
    {
        TakeScreen();
        using var shell = NewPipeline(script);
        shell.AddCommand("Out-Default");
        shell.Commands.Commands[0].MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
        shell.Invoke();
        return TakeScreen();
    }

    public void Dispose() => Runspace.Dispose();

    private static RunResult Result(PowerShell shell, PSDataCollection<PSObject?> output, ErrorRecord? last) => new()
    {
        Output = [.. output],
        Errors = last is null ? [.. shell.Streams.Error] : [.. shell.Streams.Error, last],
        Warnings = [.. shell.Streams.Warning.Select(record => record.Message)],
        Chatter =
        [
            .. shell.Streams.Verbose.Select(record => record.Message),
            .. shell.Streams.Debug.Select(record => record.Message),
            .. shell.Streams.Information.Select(record => $"{record.MessageData}"),
        ],
        WasTerminated = last is not null,
    };
}
