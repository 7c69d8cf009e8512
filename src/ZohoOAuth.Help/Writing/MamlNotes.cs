using System.Xml.Linq;
using static ZohoOAuth.Help.Writing.MamlNames;

namespace ZohoOAuth.Help.Writing;

/// <summary>Writes the notes: the errors of the cmdlet, and how to get an explanation.</summary>
internal static class MamlNotes
{
    public static XElement Of(IReadOnlyList<string> errors) => new(
        Maml + "alertSet",
        new XElement(Maml + "alert", Paras(Text(errors))));

    private static string[] Text(IReadOnlyList<string> errors) => errors.Count == 0
        ? ["This cmdlet gives no errors of its own."]
        : [$"Errors this cmdlet can give: {string.Join(", ", errors)}; `Resolve-ZohoError <id>` shows the cause and the solution."];
}
