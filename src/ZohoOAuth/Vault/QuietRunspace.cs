using System.Management.Automation;
using System.Management.Automation.Host;
using System.Management.Automation.Runspaces;

namespace ZohoOAuth.Vault;

/// <summary>
/// A runspace whose host cannot ask. A vault such as SecretStore asks for its password through the host of the session, also
/// where nobody can answer: it prints its question, and the answer that never comes stops the script. Without a host to
/// ask it says that it is locked.
/// </summary>
internal static class QuietRunspace
{
    private const string ConsoleHost = "ConsoleHost";

    /// <summary>Guarded by the gate, as all that touches SecretManagement is.</summary>
    private static Runspace? _runspace;

    /// <summary>
    /// Whether a question would reach nobody. Hosts other than the console know for themselves. The one look at the console
    /// of the module: no host says whether its input is redirected, and nothing is read or written here.
    /// </summary>
    internal static bool IsNeeded(PSHost host) =>
        host.Name == ConsoleHost && (!Environment.UserInteractive || Console.IsInputRedirected || Environment.GetCommandLineArgs().Any(IsNonInteractive));

    /// <summary>The runspace, with the module that the session takes the command from.</summary>
    internal static Runspace For(CommandInfo command)
    {
        if (_runspace is { RunspaceStateInfo.State: RunspaceState.Opened } open)
        {
            return open;
        }

        var state = InitialSessionState.CreateDefault2();
        state.ImportPSModule([command.Module.Path]);
        _runspace = RunspaceFactory.CreateRunspace(state);
        _runspace.Open();
        return _runspace;
    }

    /// <summary>PowerShell takes "-NonInteractive" in any shortening that is still clear, and with a slash too.</summary>
    private static bool IsNonInteractive(string argument) =>
        argument.Length >= "-noni".Length && argument[0] is '-' or '/'
        && "NonInteractive".StartsWith(argument.TrimStart('-', '/'), StringComparison.OrdinalIgnoreCase);
}
