using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace ZohoOAuth.Vault;

/// <summary>
/// A runspace whose host cannot prompt. A vault such as SecretStore prompts for its password through the host of the session, even if no
/// user can answer. The prompt then blocks or stops the script. With a host that cannot prompt, the vault reports that it is locked.
/// </summary>
internal static class NonInteractiveRunspace
{
    /// <summary>The gate protects this field, like everything that uses SecretManagement.</summary>
    private static Runspace? _runspace;

    /// <summary>The runspace, with the module of the command imported.</summary>
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
