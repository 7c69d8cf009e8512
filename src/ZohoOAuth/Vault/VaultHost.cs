using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;

namespace ZohoOAuth.Vault;

/// <summary>
/// The host of the vault runspace: the prompts of a vault reach the user through the host of the session. Two runspaces must not have the same
/// host object, because PowerShell keeps the stream buffers of a running pipeline there: the first pipeline that ends takes the warnings of the
/// other one away.
/// </summary>
internal sealed class VaultHost(PSHost session) : PSHost
{
    public override string Name => session.Name;

    public override Version Version => session.Version;

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override PSHostUserInterface UI => session.UI;

    public override CultureInfo CurrentCulture => session.CurrentCulture;

    public override CultureInfo CurrentUICulture => session.CurrentUICulture;

    public override PSObject PrivateData => session.PrivateData;

    public override void SetShouldExit(int exitCode) => session.SetShouldExit(exitCode);

    public override void EnterNestedPrompt() => session.EnterNestedPrompt();

    public override void ExitNestedPrompt() => session.ExitNestedPrompt();

    public override void NotifyBeginApplication() => session.NotifyBeginApplication();

    public override void NotifyEndApplication() => session.NotifyEndApplication();
}
