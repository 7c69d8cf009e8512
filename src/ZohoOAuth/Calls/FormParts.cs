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
        [.. form.Keys.Cast<object>().SelectMany(key => Parts(Checked(key.ToString()!, "field"), form[key]))];

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

    private static FormPart OfFile(string name, FileInfo file)
    {
        _ = Checked(file.Name, "file");
        return new FormPart(name, string.Empty, file.FullName);
    }

    /// <summary>The name of a field or a file. Servers differ in how they read an escaped quotation mark, so none is sent.</summary>
    private static string Checked(string name, string what) => name.Length == 0 || name.IndexOf('"') >= 0 || name.Any(char.IsControl)
        ? throw ZohoErrors.InvalidInput(
            "Form",
            $"The name of a {what} in -Form is empty, or contains a quotation mark or a line break.",
            $"Correct the name of the {what} in -Form.")
        : name;
}
