using System.Collections;
using System.Globalization;
using System.Management.Automation;
using ZohoOAuth.Client.Api.Files;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Json;

namespace ZohoOAuth.Calls;

/// <summary>Converts the hashtable of -Form to parts: a FileInfo is a file, and a list is one part for each of its values.</summary>
internal static class FormParts
{
    internal static IReadOnlyList<FormPart> Of(IDictionary form) =>
        [.. form.Keys.Cast<object>().SelectMany(key => Parts(Checked(key.ToString()!), form[key]))];

    private static IEnumerable<FormPart> Parts(string name, object? value) => (value is PSObject wrapped ? wrapped.BaseObject : value) switch
    {
        null => [new(name, string.Empty, null)],
        FileInfo file => [OfFile(name, file)],
        string text => [new(name, text, null)],
        bool flag => [new(name, flag ? "true" : "false", null)],
        var time when TimeText.Of(time) is { } iso => [new(name, iso, null)],
        IFormattable number => [new(name, number.ToString(null, CultureInfo.InvariantCulture), null)],
        IDictionary => throw ZohoErrors.InvalidInput(
            "Form",
            $"The field '{name}' of -Form is a hashtable, which a form cannot contain.",
            "Use text, a number, a file (Get-Item), or a list of these. Convert JSON to text with ConvertTo-Json."),
        IEnumerable list => list.Cast<object?>().SelectMany(item => Parts(name, item)),
        var other => [new(name, other.ToString() ?? string.Empty, null)],
    };

    private static FormPart OfFile(string name, FileInfo file) => File.Exists(file.FullName)
        ? new FormPart(name, string.Empty, file.FullName)
        : throw ZohoErrors.InvalidInput(
            "Form",
            $"The field '{name}' of -Form names the file '{file.FullName}', which does not exist.",
            "Check the path, for example with Get-Item, and run Invoke-ZohoApi again.");

    /// <summary>The name of a field. No API has a field with such a name, so it is a mistake. The names of files are escaped.</summary>
    private static string Checked(string name) => name.Length == 0 || name.IndexOf('"') >= 0 || name.Any(char.IsControl)
        ? throw ZohoErrors.InvalidInput(
            "Form",
            "The name of a field in -Form is empty, or contains a quotation mark or a line break.",
            "Correct the name of the field in -Form.")
        : name;
}
