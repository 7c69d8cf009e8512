using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace ZohoOAuth.Vault;

/// <summary>
/// A runspace whose host cannot ask. A vault such as SecretStore asks for its password through the host of the session, also
/// where nobody can answer: it prints its question, and the answer that never comes stops the script. Without a host to
/// ask it says that it is locked.
/// </summary>
internal static class NonInteractiveRunspace
{
    /// <summary>Guarded by the gate, as all that touches SecretManagement is.</summary>
    private static Runspace? _runspace;

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
}
