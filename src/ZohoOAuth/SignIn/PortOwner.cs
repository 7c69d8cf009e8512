using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;
using ZohoOAuth.Client.SignIn;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.SignIn;

/// <summary>Finds the program that uses a port, so that the user knows what to close.</summary>
internal static class PortOwner
{
    private const string WindowsCommand = "Get-NetTCPConnection";

    /// <summary>The program and its process id. Null if the system does not report it.</summary>
    internal static async Task<string?> FindAsync(IPipeline pipeline, int port)
    {
        var id = LinuxSockets.ListenerOf(port) ?? await pipeline.OnPipelineThreadAsync(cmdlet => Ask(cmdlet, port)).ConfigureAwait(false);
        return id is null ? null : $"{NameOf(id.Value)} (process {id})";
    }

    private static int? Ask(PSCmdlet cmdlet, int port)
    {
        if (cmdlet.InvokeCommand.GetCommand(WindowsCommand, CommandTypes.Cmdlet | CommandTypes.Function) is null)
        {
            return null;
        }

        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell.AddCommand(WindowsCommand).AddParameter("LocalPort", port).AddParameter("State", "Listen").AddParameter("ErrorAction", ActionPreference.Ignore);
        try
        {
            var id = shell.Invoke().Select(connection => connection.Properties["OwningProcess"]?.Value).FirstOrDefault(value => value is not null);
            return id is null ? null : Convert.ToInt32(id, CultureInfo.InvariantCulture);
        }
        catch (Exception error) when (
            error is RuntimeException and not PipelineStoppedException or FormatException or InvalidCastException or OverflowException)
        {
            return null;
        }
    }

    private static string NameOf(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return process.ProcessName;
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException)
        {
            return "a program";
        }
    }
}
