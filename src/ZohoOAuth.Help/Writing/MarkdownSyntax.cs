using ZohoOAuth.Help.Cmdlets;
using ZohoOAuth.Help.Docs;

namespace ZohoOAuth.Help.Writing;

/// <summary>Writes the syntax lines, as Get-Command -Syntax does.</summary>
internal static class MarkdownSyntax
{
    private const int Width = 110;

    public static string Of(CmdletHelp cmdlet) => MarkdownText.Code(string.Join("\n\n", SyntaxSet.Of(cmdlet).Select(set => Line(cmdlet, set))));

    private static string Line(CmdletHelp cmdlet, SyntaxSet set) =>
        Wrap([cmdlet.Facts.Name, .. set.Parameters.Select(pair => Parameter(pair.Parameter.Facts, pair.Use)), "[<CommonParameters>]"]);

    /// <summary>A code block on the web does not wrap its lines.</summary>
    private static string Wrap(IEnumerable<string> words) => words.Aggregate((text, word) =>
        text.Length - text.LastIndexOf('\n') + word.Length < Width ? $"{text} {word}" : $"{text}\n    {word}");

    private static string Parameter(ParameterFacts facts, ParameterUse use)
    {
        var name = use.Position == ParameterUse.Named ? $"-{facts.Name}" : $"[-{facts.Name}]";
        var text = facts.IsSwitch ? name : $"{name} <{facts.Type.Short}>";
        return use.Mandatory ? text : $"[{text}]";
    }
}
