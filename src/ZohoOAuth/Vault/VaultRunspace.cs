using System.Management.Automation.Host;
using System.Management.Automation.Runspaces;

namespace ZohoOAuth.Vault;

/// <summary>
/// The runspace in which SecretManagement runs. It is not the user's: a vault that hangs must not block Ctrl-C, and the end of one caller must
/// not interrupt a call that others share. SecretManagement runs the vaults themselves in a runspace of its own too:
/// https://github.com/PowerShell/SecretManagement/blob/main/src/code/Utils.cs
/// </summary>
internal static class VaultRunspace
{
    /// <summary>The gate protects these fields, like everything that uses SecretManagement.</summary>
    private static Runspace? _runspace;
    private static (string Module, PSHost? Host) _current;

    /// <summary>The runspace, with the module imported.</summary>
    /// <param name="module">The path of the module.</param>
    /// <param name="host">
    /// The host that shows the prompts of a vault. Null if no user can answer: a vault such as SecretStore prompts for its password even then,
    /// and the prompt blocks or stops the script. Without a host that can prompt, the vault reports that it is locked.
    /// </param>
    internal static Runspace For(string module, PSHost? host)
    {
        if (_runspace is { RunspaceStateInfo.State: RunspaceState.Opened } open && _current.Module == module && ReferenceEquals(_current.Host, host))
        {
            return open;
        }

        _runspace?.Dispose();
        var state = InitialSessionState.CreateDefault2();
        state.ImportPSModule([module]);
        _runspace = host is null ? RunspaceFactory.CreateRunspace(state) : RunspaceFactory.CreateRunspace(new VaultHost(host), state);
        _runspace.ThreadOptions = PSThreadOptions.UseCurrentThread;
        _runspace.Open();
        _current = (module, host);
        return _runspace;
    }
}
