using ZohoOAuth.Help.Cmdlets;

namespace ZohoOAuth.Help.Docs;

/// <summary>The parameters that PowerShell adds itself, with the text of PowerShell's own help.</summary>
internal static class EngineParameters
{
    private static readonly TypeName Switch = new("SwitchParameter", "System.Management.Automation.SwitchParameter", null);

    private static readonly ParameterHelp WhatIf = Of("WhatIf", Switch, "wi", "Shows what would happen if the cmdlet runs. The cmdlet is not run.");
    private static readonly ParameterHelp Confirm = Of("Confirm", Switch, "cf", "Prompts you for confirmation before running the cmdlet.");
    private static readonly ParameterHelp[] Paging =
    [
        Of("IncludeTotalCount", Switch, null, "Reports the number of objects in the data set, followed by the selected objects."),
        Of("Skip", new TypeName("UInt64", "System.UInt64", null), null, "Ignores the first n objects and then gets the rest."),
        Of("First", new TypeName("UInt64", "System.UInt64", null), null, "Gets only the first n objects."),
    ];

    public static IEnumerable<ParameterHelp> InSyntax(CmdletFacts cmdlet) => Of(cmdlet, [WhatIf, Confirm]);

    /// <summary>PowerShell's help lists Confirm before WhatIf, although the syntax has the opposite order.</summary>
    public static IEnumerable<ParameterHelp> InList(CmdletFacts cmdlet) => Of(cmdlet, [Confirm, WhatIf]);

    private static IEnumerable<ParameterHelp> Of(CmdletFacts cmdlet, ParameterHelp[] shouldProcess) =>
        [.. cmdlet.SupportsShouldProcess ? shouldProcess : [], .. cmdlet.SupportsPaging ? Paging : []];

    private static ParameterHelp Of(string name, TypeName type, string? alias, string description) =>
        new(new ParameterFacts(name, type, null, [ParameterUse.Optional]) { Aliases = alias is null ? [] : [alias] }, [description], null);
}
