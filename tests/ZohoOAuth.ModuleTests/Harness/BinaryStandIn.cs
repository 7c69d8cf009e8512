using System.Management.Automation.Host;
using System.Net;
using System.Security;

namespace ZohoOAuth.ModuleTests;

/// <summary>
/// SecretManagement as a module of binary cmdlets, which the real one is: the module runs these beside the pipeline. They honour the same
/// contract as the functions of the other stand-in, for vaults that work or hang.
/// </summary>
public abstract class BinaryStandInCommand : PSCmdlet
{
    private const string Shared = "ZohoOAuth.BinaryStandIn";

    [Parameter(Position = 0)]
    public string Name { get; set; } = "*";

    [Parameter]
    public string? Vault { get; set; }

    private protected static StandInVault TheVault => (StandInVault)AppDomain.CurrentDomain.GetData(Shared)!;

    /// <summary>Brings the cmdlets and the vault into a session.</summary>
    internal static void ImportInto(ModuleSession session, StandInVault vault)
    {
        AppDomain.CurrentDomain.SetData(Shared, vault);
        session.Run($"Import-Module '{typeof(BinaryStandInCommand).Assembly.Location}' -Global").Succeeded();
    }

    /// <summary>The host of the first caller in the process, in which SecretManagement runs its vaults from then on.</summary>
    private static PSHost? _firstHost;

    private protected void Enter(string command, string handed = "")
    {
        TheVault.Door?.Pass(command);
        TheVault.Handed.Enqueue($"{command} {handed}".TrimEnd());
        _firstHost ??= Host;
        if (TheVault.Fault == VaultFault.Locked)
        {
            _firstHost.UI?.WriteLine("Enter password:");
            ThrowTerminatingError(new ErrorRecord(new InvalidOperationException("A valid password is required."), "Locked", ErrorCategory.PermissionDenied, Name));
        }
    }
}

[Cmdlet(VerbsCommon.Get, "SecretVault")]
public sealed class GetSecretVaultStandIn : BinaryStandInCommand
{
    protected override void EndProcessing() => WriteObject(TheVault);
}

[Cmdlet(VerbsCommon.Get, "Secret")]
public sealed class GetSecretStandIn : BinaryStandInCommand
{
    [Parameter]
    public SwitchParameter AsPlainText { get; set; }

    protected override void EndProcessing()
    {
        Enter("Get-Secret", $"-AsPlainText:{AsPlainText}");
        if (TheVault.Text(Name) is { } text)
        {
            WriteObject(AsPlainText ? text : new NetworkCredential(string.Empty, text).SecurePassword);
        }
        else
        {
            WriteError(new ErrorRecord(new ItemNotFoundException($"The secret {Name} was not found."), "GetSecretNotFound", ErrorCategory.ObjectNotFound, Name));
        }
    }
}

[Cmdlet(VerbsCommon.Set, "Secret", SupportsShouldProcess = true)]
public sealed class SetSecretStandIn : BinaryStandInCommand
{
    [Parameter(Position = 1)]
    public object? Secret { get; set; }

    protected override void EndProcessing()
    {
        var secret = Secret is PSObject wrapped ? wrapped.BaseObject : Secret;
        Enter("Set-Secret", secret is SecureString ? nameof(SecureString) : "plain");
        TheVault.Secrets[Name] = secret;
    }
}

[Cmdlet(VerbsCommon.Remove, "Secret", SupportsShouldProcess = true)]
public sealed class RemoveSecretStandIn : BinaryStandInCommand
{
    protected override void EndProcessing()
    {
        Enter("Remove-Secret");
        TheVault.Secrets.Remove(Name);
    }
}

[Cmdlet(VerbsCommon.Get, "SecretInfo")]
public sealed class GetSecretInfoStandIn : BinaryStandInCommand
{
    protected override void EndProcessing()
    {
        Enter("Get-SecretInfo");
        var pattern = new WildcardPattern(Name, WildcardOptions.IgnoreCase);
        foreach (var name in TheVault.Secrets.Keys.Cast<string>().Where(pattern.IsMatch).ToArray())
        {
            WriteObject(new PSObject(new { Name = name, Type = "SecureString", VaultName = TheVault.Name }));
        }
    }
}
