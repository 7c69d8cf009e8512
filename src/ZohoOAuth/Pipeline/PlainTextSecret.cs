using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using System.Security;

namespace ZohoOAuth.Pipeline;

/// <summary>
/// Remembers which secrets were typed as plain text, and says once in a runspace what that means. The tables hold nothing
/// alive: a secret or a runspace that is gone is gone from them.
/// </summary>
internal static class PlainTextSecret
{
    private static readonly ConditionalWeakTable<SecureString, object> Typed = new();
    private static readonly ConditionalWeakTable<Runspace, object> Warned = new();

    internal static SecureString Mark(SecureString secret)
    {
        Typed.Add(secret, secret);
        return secret;
    }

    internal static void WarnOnce(PSCmdlet cmdlet)
    {
        foreach (var parameter in cmdlet.MyInvocation.BoundParameters)
        {
            if (parameter.Value is SecureString secret && Typed.TryGetValue(secret, out _) && IsFirstIn(Runspace.DefaultRunspace))
            {
                cmdlet.WriteWarning($"-{parameter.Key} was given as plain text: it may stay in the command history and in logs. Read-Host -AsSecureString, or a vault, keeps it out of them.");
            }
        }
    }

    private static bool IsFirstIn(Runspace? runspace)
    {
        if (runspace is null || Warned.TryGetValue(runspace, out _))
        {
            return false;
        }

        Warned.Add(runspace, runspace);
        return true;
    }
}
