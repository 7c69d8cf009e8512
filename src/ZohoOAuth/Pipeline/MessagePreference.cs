using System.Management.Automation;

namespace ZohoOAuth.Pipeline;

/// <summary>What PowerShell does with a message of a cmdlet, by its common parameters and the preference variables of the session.</summary>
internal static class MessagePreference
{
    internal const string Verbose = "Verbose";
    internal const string Warning = "Warning";
    internal const string Debug = "Debug";
    internal const string Progress = "Progress";

#if NETFRAMEWORK
    /// <summary>Windows PowerShell prompts at each debug line of a command with -Debug.</summary>
    private const ActionPreference OfDebugLines = ActionPreference.Inquire;
#else
    private const ActionPreference OfDebugLines = ActionPreference.Continue;
#endif

    /// <summary>Whether a message of this stream reaches anyone.</summary>
    internal static bool IsOn(PSCmdlet cmdlet, string stream) => Of(cmdlet, stream) is not (ActionPreference.SilentlyContinue or ActionPreference.Ignore);

    /// <summary>Whether a message of this stream would prompt the user, or end the command.</summary>
    internal static bool Interrupts(PSCmdlet cmdlet, string stream) => Of(cmdlet, stream) is ActionPreference.Inquire or ActionPreference.Stop;

    /// <summary>
    /// The preference, in the engine's order of precedence, which has no public property for it. -Debug makes verbose lines and warnings
    /// prompt.
    /// </summary>
    internal static ActionPreference Of(PSCmdlet cmdlet, string stream)
    {
        var bound = cmdlet.MyInvocation.BoundParameters;
        if (bound.TryGetValue(stream + "Action", out var action) && action is ActionPreference given)
        {
            return given;
        }

        if (stream == Verbose && bound.TryGetValue(Verbose, out var verbose))
        {
            return IsOn(verbose) ? ActionPreference.Continue : ActionPreference.SilentlyContinue;
        }

        if (stream != Progress && bound.TryGetValue(Debug, out var debug) && (IsOn(debug) || stream == Debug))
        {
            return !IsOn(debug) ? ActionPreference.SilentlyContinue : stream == Debug ? OfDebugLines : ActionPreference.Inquire;
        }

        return cmdlet.GetVariableValue(stream + "Preference") switch
        {
            ActionPreference preference => preference,
            var text when LanguagePrimitives.TryConvertTo<ActionPreference>(text, out var converted) => converted,
            _ => ActionPreference.Continue,
        };
    }

    private static bool IsOn(object? value) => value is SwitchParameter { IsPresent: true };
}
