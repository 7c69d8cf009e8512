using System.Management.Automation.Host;
using System.Security;
using ZohoOAuth.Client.Errors;

namespace ZohoOAuth.Pipeline;

/// <summary>Prompts for a new passphrase. A typing error in it would be found when the file is opened, which is too late.</summary>
internal static class PassphrasePrompt
{
    /// <summary>The passphrase that the user typed twice. Throws InvalidInput if the two differ, or if there is no user.</summary>
    internal static Task<SecureString> ReadTwiceAsync(IPipeline pipeline, string parameter) => pipeline.OnPipelineThreadAsync(cmdlet =>
    {
        try
        {
            if (Interactivity.IsInteractive(cmdlet.Host))
            {
                return ReadTwice(cmdlet.Host.UI, parameter);
            }
        }
        catch (Exception error) when (Interactivity.IsUnsupportedByHost(error))
        {
            // The host cannot prompt, so no user can type it.
        }

        throw ZohoErrors.InvalidInput(
            parameter,
            "The passphrase is missing, and no user can type it in this session.",
            $"Specify -{parameter}, for example with Get-Secret or Read-Host -AsSecureString.");
    });

    private static SecureString ReadTwice(PSHostUserInterface screen, string parameter)
    {
        var first = Read(screen, "Passphrase: ");
        var second = Read(screen, "Passphrase again: ");
        return string.Equals(SecretText.Reveal(first), SecretText.Reveal(second), StringComparison.Ordinal)
            ? first
            : throw ZohoErrors.InvalidInput(
                parameter,
                "The two passphrases differ. No file was written.",
                $"Run the command again, or specify -{parameter}.");
    }

    private static SecureString Read(PSHostUserInterface screen, string prompt)
    {
        screen.Write(prompt);
        return screen.ReadLineAsSecureString();
    }
}
