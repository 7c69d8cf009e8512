using System.Xml.Linq;
using ZohoOAuth.Help.Cmdlets;
using ZohoOAuth.Help.Docs;
using static ZohoOAuth.Help.Writing.MamlNames;

namespace ZohoOAuth.Help.Writing;

/// <summary>Writes a parameter, for a syntax line and for the list of parameters.</summary>
internal static class MamlParameter
{
    public static XElement InSyntax(ParameterHelp parameter, ParameterUse use) =>
        Of(parameter, use, parameter.Description, parameter.Facts.IsSwitch ? null : Value(parameter.Facts, true));

    /// <summary>The list also shows the type of a switch. PowerShell shows no allowed values there, so the description must name them.</summary>
    public static XElement InList(ParameterHelp parameter)
    {
        var values = parameter.Facts.Values;
        IEnumerable<string> accepted = values.Count > 0 ? [$"Accepted values: {string.Join(", ", values)}."] : [];
        var use = ParameterUse.Merge(parameter.Facts.Uses);
        return Of(parameter, use, [.. parameter.Description, .. accepted], Value(parameter.Facts, !parameter.Facts.IsSwitch));
    }

    private static XElement Of(ParameterHelp parameter, ParameterUse use, IEnumerable<string> description, XElement? value)
    {
        var facts = parameter.Facts;
        return new XElement(
            Command + "parameter",
            new XAttribute("required", Written(use.Mandatory)),
            new XAttribute("variableLength", Written(facts.TakesMany)),
            new XAttribute("globbing", Written(facts.Wildcards)),
            new XAttribute("pipelineInput", use.PipelineText),
            new XAttribute("position", use.PositionText),
            new XAttribute("aliases", facts.Aliases.Count > 0 ? string.Join(", ", facts.Aliases) : "none"),
            new XElement(Maml + "name", facts.Name),
            Description(description),
            Group(facts),
            value,
            MamlTypes.Type(facts.Type),
            new XElement(Dev + "defaultValue", parameter.Default ?? (facts.IsSwitch ? "False" : "None")));
    }

    private static XElement? Group(ParameterFacts facts) => facts.Values.Count == 0 ? null : new XElement(
        Command + "parameterValueGroup",
        facts.Values.Select(value => new XElement(
            Command + "parameterValue",
            new XAttribute("required", "false"),
            new XAttribute("variableLength", "false"),
            value)));

    private static XElement Value(ParameterFacts facts, bool required) => new(
        Command + "parameterValue",
        new XAttribute("required", Written(required)),
        new XAttribute("variableLength", Written(facts.TakesMany)),
        facts.Type.Short);
}
