using System.Globalization;

namespace ZohoOAuth.Help.Docs;

/// <summary>Checks that the help of a cmdlet is complete. The build fails with each of the returned sentences.</summary>
internal static class Completeness
{
    private const int Examples = 2;

    public static IEnumerable<string> Complaints(CmdletHelp cmdlet)
    {
        var where = $"on class {cmdlet.Facts.Type.Name}";
        IEnumerable<string?> missing =
        [
            cmdlet.Synopsis.Length == 0 ? $"no <summary> {where}; write one sentence for the synopsis." : null,
            cmdlet.Description.Count == 0 ? $"no <remarks> {where}; write the description." : null,
            cmdlet.Errors is null ? $"no <errors> {where}; list the ids of the errors that the cmdlet can give, or leave it empty." : null,
            cmdlet.Examples.Count < Examples ? $"{cmdlet.Examples.Count} <example> {where}; at least {Examples} are needed." : null,
            .. cmdlet.Examples.Select(Incomplete),
            .. cmdlet.Parameters.Select(Undocumented),
        ];
        return missing.OfType<string>().Select(complaint => $"{cmdlet.Facts.Name}: {complaint}");
    }

    private static string? Incomplete(Example example, int index) => example.IsComplete
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"example {index + 1} needs a <title>, a <code> and an explanation in <para>.");

    private static string? Undocumented(ParameterHelp parameter) => parameter.Description.Count > 0
        ? null
        : $"parameter -{parameter.Facts.Name} has no <summary> (property {parameter.Facts.Property?.DeclaringType?.Name}.{parameter.Facts.Name}).";
}
