using System.Xml.Linq;
using ZohoOAuth.Help.Docs;
using static ZohoOAuth.Help.Writing.MamlNames;

namespace ZohoOAuth.Help.Writing;

/// <summary>Writes the examples, with titles as in PowerShell's own help.</summary>
internal static class MamlExamples
{
    private const int Width = 65;

    public static XElement Of(IReadOnlyList<Example> examples) => new(Command + "examples", examples.Select(One));

    /// <summary>The empty paragraph at the end separates this example from the next, because PowerShell's view does not.</summary>
    private static XElement One(Example example, int index) => new(
        Command + "example",
        new XElement(Maml + "title", Title($" Example {index + 1}: {example.Title} ")),
        new XElement(Dev + "code", example.Code),
        new XElement(Dev + "remarks", Paras([.. example.Remarks, ""])));

    private static string Title(string text)
    {
        var dashes = new string('-', Math.Max(3, (Width - text.Length) / 2));
        return dashes + text + dashes;
    }
}
