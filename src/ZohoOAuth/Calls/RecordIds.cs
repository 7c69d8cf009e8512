using System.Management.Automation;
using ZohoOAuth.Client.Errors;

namespace ZohoOAuth.Calls;

/// <summary>The ids of piped records: text, a number, or an object with a property id.</summary>
internal static class RecordIds
{
    private const string Id = "id";

    internal static string Of(PSObject record)
    {
        var value = record.BaseObject is System.Collections.IDictionary row ? row[Id] : IsScalar(record.BaseObject) ? record : record.Properties[Id]?.Value;
        var text = (value is PSObject shell ? shell.BaseObject : value) switch
        {
            string own => own,
            IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
            _ => string.Empty,
        };
        return text.Length > 0 && text.All(character => char.IsLetterOrDigit(character) || character is '_' or '-')
            ? text
            : throw ZohoErrors.InvalidInput(
                "InputObject",
                "The request takes the ids of records, but a record of the pipeline has no id.",
                "Pipe ids, or objects with the property id. For example, read the records with Invoke-ZohoApi first.");
    }

    private static bool IsScalar(object value) => value is string or IFormattable;
}
