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
            if (SecretsOf(parameter.Value).Any(secret => secret is not null && Typed.TryGetValue(secret, out _)) && IsFirstIn(Runspace.DefaultRunspace))
            {
                Messages.WarnInAdvance(
                    cmdlet,
                    parameter.Value is ZohoToken token
                        ? $"The row of the client {token.ClientId} contains its secrets as plain text, and they may stay in its file and in logs. "
                            + "Delete the file when the connection is saved."
                        : $"-{parameter.Key} was given as plain text, so it may stay in the command history and in logs. "
                            + "Use Read-Host -AsSecureString or a vault instead.");
            }
        }
    }

    private static SecureString?[] SecretsOf(object? value) => value switch
    {
        SecureString secret => [secret],
        ZohoToken token => [token.ClientSecret, token.RefreshToken],
        _ => [],
    };

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
