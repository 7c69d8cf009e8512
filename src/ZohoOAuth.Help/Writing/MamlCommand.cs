using System.Xml.Linq;
using ZohoOAuth.Help.Docs;
using static ZohoOAuth.Help.Writing.MamlNames;

namespace ZohoOAuth.Help.Writing;

/// <summary>Writes one cmdlet, in the order of the MAML schema.</summary>
internal static class MamlCommand
{
    public static XElement Of(CmdletHelp cmdlet, string address) => new(
        Command + "command",
        new XAttribute(XNamespace.Xmlns + "maml", Maml),
        new XAttribute(XNamespace.Xmlns + "command", Command),
        new XAttribute(XNamespace.Xmlns + "dev", Dev),
        Details(cmdlet),
        Description(cmdlet.Description),
        new XElement(Command + "syntax", SyntaxSet.Of(cmdlet).Select(set => SyntaxItem(cmdlet, set))),
        new XElement(Command + "parameters", InListOrder(cmdlet).Select(MamlParameter.InList)),
        MamlTypes.Inputs(cmdlet.Inputs),
        MamlTypes.Outputs(cmdlet.Outputs),
        MamlNotes.Of(cmdlet.Errors ?? []),
        MamlExamples.Of(cmdlet.Examples),
        new XElement(Maml + "relatedLinks", cmdlet.Links.Prepend(Online(cmdlet, address)).Select(Link)));

    /// <summary>Get-Help -Online opens the first link that has an address.</summary>
    private static Link Online(CmdletHelp cmdlet, string address) => new("Online version:", $"{address}/{cmdlet.Facts.Name}.md");

    private static XElement Details(CmdletHelp cmdlet) => new(
        Command + "details",
        new XElement(Command + "name", cmdlet.Facts.Name),
        Description(cmdlet.Synopsis),
        new XElement(Command + "verb", cmdlet.Facts.Verb),
        new XElement(Command + "noun", cmdlet.Facts.Noun));

    private static XElement SyntaxItem(CmdletHelp cmdlet, SyntaxSet set) => new(
        Command + "syntaxItem",
        new XElement(Maml + "name", cmdlet.Facts.Name),
        set.Parameters.Select(pair => MamlParameter.InSyntax(pair.Parameter, pair.Use)));

    private static IEnumerable<ParameterHelp> InListOrder(CmdletHelp cmdlet) =>
        cmdlet.Parameters.OrderBy(parameter => parameter.Facts.Name, StringComparer.Ordinal).Concat(EngineParameters.InList(cmdlet.Facts));

    private static XElement Link(Link link) => new(
        Maml + "navigationLink",
        new XElement(Maml + "linkText", link.Text),
        new XElement(Maml + "uri", link.Uri));
}
