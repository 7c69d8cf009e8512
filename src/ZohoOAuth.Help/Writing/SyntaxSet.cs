using ZohoOAuth.Help.Cmdlets;
using ZohoOAuth.Help.Docs;

namespace ZohoOAuth.Help.Writing;

/// <summary>One line of the syntax: a parameter set, and the use of each parameter in it.</summary>
internal sealed record SyntaxSet(string Name, IReadOnlyList<(ParameterHelp Parameter, ParameterUse Use)> Parameters)
{
    /// <summary>All sets of the cmdlet, with the default set first, as PowerShell shows them.</summary>
    public static IEnumerable<SyntaxSet> Of(CmdletHelp cmdlet) =>
        NamesOf(cmdlet.Facts).Select(set => new SyntaxSet(set, [.. InDisplayOrder(cmdlet, set)]));

    private static List<string> NamesOf(CmdletFacts facts)
    {
        var named = facts.Parameters.SelectMany(parameter => parameter.Uses).Select(use => use.Set).Where(set => set != ParameterUse.AllSets);
        List<string> names = [.. (facts.DefaultSet is { } first ? named.Prepend(first) : named).Distinct(StringComparer.OrdinalIgnoreCase)];
        return names.Count > 0 ? names : [ParameterUse.AllSets];
    }

    /// <summary>The order: by position, then mandatory parameters, then the others in source order, then PowerShell's own.</summary>
    private static IEnumerable<(ParameterHelp, ParameterUse)> InDisplayOrder(CmdletHelp cmdlet, string set) =>
        cmdlet.Parameters.Concat(EngineParameters.InSyntax(cmdlet.Facts))
            .Select(parameter => (parameter, use: parameter.Facts.In(set)!))
            .Where(pair => pair.use is not null)
            .OrderBy(pair => pair.use.Position == ParameterUse.Named ? long.MaxValue : pair.use.Position)
            .ThenByDescending(pair => pair.use.Mandatory);
}
