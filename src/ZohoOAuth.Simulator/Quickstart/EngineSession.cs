using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;
using System.Security;
using Microsoft.PowerShell;

namespace ZohoOAuth.Simulator.Quickstart;

/// <summary>A runspace with PowerShell's core cmdlets, the module, <c>$zoho</c> and <c>Approve-Consent</c>.</summary>
internal sealed class EngineSession : IDisposable
{
    private readonly EngineHost _host = new();
    private readonly Runspace _runspace;

    public EngineSession()
    {
        var state = InitialSessionState.CreateDefault2();
        state.Commands.Add(new SessionStateCmdletEntry("Approve-Consent", typeof(ApproveConsentCommand), helpFileName: null));

        if (OperatingSystem.IsWindows())
        {
            // The execution policy is for scripts from elsewhere. This module was built on this machine.
            state.ExecutionPolicy = ExecutionPolicy.Bypass;
        }

        _runspace = RunspaceFactory.CreateRunspace(_host, state);
        _runspace.Open();
    }

    public Task<EngineResponse> StartAsync(EngineSetup setup)
    {
        var session = _runspace.SessionStateProxy;

        // No other module of the machine may load.
        session.SetVariable("PSModuleAutoLoadingPreference", PSModuleAutoLoadingPreference.None);
        session.SetVariable("zoho", Describe(setup));
        return EvaluateAsync($"Import-Module '{CodeGeneration.EscapeSingleQuotedStringContent(setup.Module)}'");
    }

    /// <summary>Runs a statement, and formats its output, errors and warnings as a prompt does.</summary>
    public async Task<EngineResponse> ShowAsync(string command)
    {
        using var shell = Prepare(command);
        shell.Commands.Commands[0].MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
        shell.AddCommand("Out-Default");
        var errors = await InvokeAsync(shell, new PSDataCollection<PSObject>());
        return new EngineResponse(_host.Output.TakeText(), errors);
    }

    /// <summary>Runs an expression, and returns its value as text.</summary>
    public async Task<EngineResponse> EvaluateAsync(string expression)
    {
        using var shell = Prepare(expression);
        using var output = new PSDataCollection<PSObject>();
        var errors = await InvokeAsync(shell, output);
        _host.Output.TakeText();
        return new EngineResponse(string.Join(' ', output.Select(value => Convert.ToString(value?.BaseObject, CultureInfo.InvariantCulture))), errors);
    }

    public void Dispose() => _runspace.Dispose();

    private static PSObject Describe(EngineSetup setup)
    {
        var zoho = new PSObject();
        zoho.Properties.Add(new PSNoteProperty(nameof(setup.DataCenters), setup.DataCenters.ToArray()));
        if (setup.Client is { } client)
        {
            zoho.Properties.Add(new PSNoteProperty(nameof(client.ClientId), client.ClientId));
            zoho.Properties.Add(new PSNoteProperty(nameof(client.ClientSecret), ToSecureString(client.ClientSecret)));
            zoho.Properties.Add(new PSNoteProperty(nameof(client.RedirectUri), client.RedirectUri));
        }

        return zoho;
    }

    private static SecureString ToSecureString(string text)
    {
        var secret = new SecureString();
        foreach (var character in text)
        {
            secret.AppendChar(character);
        }

        secret.MakeReadOnly();
        return secret;
    }

    private PowerShell Prepare(string command)
    {
        var shell = PowerShell.Create(_runspace);
        shell.AddScript(command, useLocalScope: false);
        return shell;
    }

    /// <summary>Returns the ids in $Error, because formatting removes the errors from the error stream.</summary>
    private async Task<IReadOnlyList<string>> InvokeAsync(PowerShell shell, PSDataCollection<PSObject> output)
    {
        var errors = (ArrayList)_runspace.SessionStateProxy.GetVariable("Error");
        errors.Clear();
        using var input = new PSDataCollection<PSObject>();
        input.Complete();
        try
        {
            await shell.InvokeAsync(input, output);
        }
        catch (RuntimeException ex)
        {
            _host.Output.WriteErrorLine(ex.Message);
            return [IdOf(ex.ErrorRecord)];
        }

        return [.. errors.OfType<ErrorRecord>().Select(IdOf)];
    }

    private static string IdOf(ErrorRecord error) => error.FullyQualifiedErrorId.Split(',')[0];
}
