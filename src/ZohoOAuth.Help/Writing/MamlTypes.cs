using System.Xml.Linq;
using ZohoOAuth.Help.Cmdlets;
using ZohoOAuth.Help.Docs;
using static ZohoOAuth.Help.Writing.MamlNames;

namespace ZohoOAuth.Help.Writing;

/// <summary>Writes the types that a cmdlet takes from the pipeline and the types that it returns.</summary>
internal static class MamlTypes
{
    private static readonly TypeName None = new("None", "None", null);

    public static XElement Inputs(IReadOnlyList<TypeHelp> types) =>
        List("inputTypes", "inputType", types.Count > 0 ? types : [new TypeHelp(None, "This cmdlet takes no input from the pipeline.")]);

    public static XElement Outputs(IReadOnlyList<TypeHelp> types) =>
        List("returnValues", "returnValue", types.Count > 0 ? types : [new TypeHelp(None, "")]);

    public static XElement Type(TypeName type) => new(
        Dev + "type",
        new XElement(Maml + "name", type.Full),
        new XElement(Maml + "uri"));

    private static XElement List(string list, string item, IEnumerable<TypeHelp> types) => new(
        Command + list,
        types.Select(type => new XElement(Command + item, Type(type.Type), Description(type.Description))));
}
