using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using System.Security;

namespace ZohoOAuth.Pipeline;

/// <summary>
/// Remembers which secrets were given as plain text, and warns once in each runspace. The tables use weak references, so they keep no
/// secret and no runspace alive.
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
                Messages.WarnInAdvance(
                    cmdlet,
                    $"-{parameter.Key} was given as plain text, so it may stay in the command history and in logs. "
                        + "Use Read-Host -AsSecureString or a vault instead.");
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
