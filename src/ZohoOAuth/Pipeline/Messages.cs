using System.Management.Automation;
using System.Management.Automation.Host;

namespace ZohoOAuth.Pipeline;

/// <summary>
/// Writes messages without endangering the work that they are about. A verbose line about a request that was sent must not prompt, and must
/// not end the command: the record is created or the one-time code is used by then, and the command would report a failure. Call it on the
/// pipeline thread.
/// </summary>
internal static class Messages
{
    internal static void WriteVerbose(PSCmdlet cmdlet, string line)
    {
        if (MessagePreference.Interrupts(cmdlet, MessagePreference.Verbose))
        {
            Show(cmdlet, screen => screen.WriteVerboseLine(line));
        }
        else
        {
            cmdlet.WriteVerbose(line);
        }
    }

    internal static void WriteDebug(PSCmdlet cmdlet, string line)
    {
        if (MessagePreference.Interrupts(cmdlet, MessagePreference.Debug))
        {
            Show(cmdlet, screen => screen.WriteDebugLine(line));
        }
        else
        {
            cmdlet.WriteDebug(line);
        }
    }

    internal static void WriteWarning(PSCmdlet cmdlet, string line)
    {
        if (MessagePreference.Interrupts(cmdlet, MessagePreference.Warning))
        {
            ShowWarning(cmdlet, line);
        }
        else
        {
            cmdlet.WriteWarning(line);
        }
    }

    internal static void WriteProgress(PSCmdlet cmdlet, ProgressRecord record)
    {
        if (!MessagePreference.Interrupts(cmdlet, MessagePreference.Progress))
        {
            cmdlet.WriteProgress(record);
        }
    }

    /// <summary>
    /// Warns before anything happens, so the preferences apply: Stop ends the command, and Inquire prompts. Where no user can answer, the
    /// warning does not prompt: -Debug alone would make the command fail.
    /// </summary>
    internal static void WarnInAdvance(PSCmdlet cmdlet, string line)
    {
        if (MessagePreference.Of(cmdlet, MessagePreference.Warning) == ActionPreference.Inquire && !Interactivity.IsInteractive(cmdlet.Host))
        {
            WriteWarning(cmdlet, line);
            return;
        }

        try
        {
            cmdlet.WriteWarning(line);
        }
        catch (Exception error) when (Interactivity.IsUnsupportedByHost(error))
        {
            // The warning is written, and the host cannot prompt.
        }
    }

    /// <summary>Shows a warning even if the pipeline is stopped, when nothing can be written to a stream.</summary>
    internal static void ShowWarning(PSCmdlet cmdlet, string line) => Show(cmdlet, screen => screen.WriteWarningLine(line));

    /// <summary>The host shows the line in the usual way, but it is in no stream.</summary>
    private static void Show(PSCmdlet cmdlet, Action<PSHostUserInterface> write)
    {
        try
        {
            write(cmdlet.Host.UI);
        }
        catch (Exception error) when (Interactivity.IsUnsupportedByHost(error))
        {
            // This host has no screen.
        }
    }
}
