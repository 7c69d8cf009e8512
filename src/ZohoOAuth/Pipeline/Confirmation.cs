using System.Management.Automation;
using ZohoOAuth.Client.Errors;

namespace ZohoOAuth.Pipeline;

/// <summary>Whether a cmdlet may do its work: the parameters -WhatIf and -Confirm, and the preference variables of the session.</summary>
internal static class Confirmation
{
    private const string WhatIf = "WhatIf";
    private const string Confirm = "Confirm";

    /// <summary>
    /// Whether a change may be made. Where no user can answer, the cmdlet does not ask: a question would end the script. Call it on the pipeline
    /// thread.
    /// </summary>
    internal static bool ShouldProcess(PSCmdlet cmdlet, string target, string action)
    {
        if (IsWhatIf(cmdlet))
        {
            return cmdlet.ShouldProcess(target, action);
        }

        try
        {
            if (Interactivity.IsInteractive(cmdlet.Host))
            {
                return cmdlet.ShouldProcess(target, action);
            }
        }
        catch (Exception error) when (Interactivity.IsUnsupportedByHost(error))
        {
            // The host cannot prompt, so no user can answer.
        }

        if (IsOn(cmdlet, Confirm))
        {
            throw ZohoErrors.InvalidInput(
                Confirm,
                "-Confirm asks a question, and no user can answer in this session.",
                "Omit -Confirm, or run the command at a prompt.");
        }

        Messages.WriteVerbose(cmdlet, $"Performing the operation \"{action}\" on target \"{target}\".");
        return true;
    }

    /// <summary>Whether -WhatIf or -Confirm was specified for this call.</summary>
    internal static bool IsSpecified(PSCmdlet cmdlet) => IsOn(cmdlet, WhatIf) || IsOn(cmdlet, Confirm);

    private static bool IsWhatIf(PSCmdlet cmdlet) => cmdlet.MyInvocation.BoundParameters.ContainsKey(WhatIf)
        ? IsOn(cmdlet, WhatIf)
        : LanguagePrimitives.IsTrue(cmdlet.GetVariableValue("WhatIfPreference"));

    private static bool IsOn(PSCmdlet cmdlet, string parameter) =>
        cmdlet.MyInvocation.BoundParameters.TryGetValue(parameter, out var value) && value is SwitchParameter { IsPresent: true };
}
