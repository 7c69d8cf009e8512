using System.Collections.Specialized;
using System.Globalization;
using System.Management.Automation;
using System.Numerics;
using System.Text.Json;

namespace ZohoOAuth.Binding;

/// <summary>
/// Turns JSON into what PowerShell works with, and loses nothing: long ids keep every digit, texts stay texts, and an object
/// whose names differ only in case becomes a dictionary, because a PSObject would drop one of them.
/// </summary>
internal static class JsonObjects
{
    /// <summary>Names that every PSObject has already: it would hide a property of such a name.</summary>
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase) { "psobject", "psbase", "psadapted", "psextended", "pstypenames" };

    internal static object? Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => ReadObject(element),
        JsonValueKind.Array => ReadArray(element),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => ReadNumber(element),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static object ReadObject(JsonElement element)
    {
        if (!HasDistinctNames(element))
        {
            return ReadDictionary(element);
        }

        var record = new PSObject();
        foreach (var property in element.EnumerateObject())
        {
            record.Properties.Add(new PSNoteProperty(property.Name, Read(property.Value)), preValidated: true);
        }

        return record;
    }

    /// <summary>Names that PowerShell can tell apart: it ignores case, has no property without a name, and keeps some for itself.</summary>
    private static bool HasDistinctNames(JsonElement element)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in element.EnumerateObject())
        {
            if (property.Name.Length == 0 || Reserved.Contains(property.Name) || !names.Add(property.Name))
            {
                return false;
            }
        }

        return true;
    }

    private static OrderedDictionary ReadDictionary(JsonElement element)
    {
        var record = new OrderedDictionary(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            record[property.Name] = Read(property.Value);
        }

        return record;
    }

    private static object?[] ReadArray(JsonElement element)
    {
        var values = new object?[element.GetArrayLength()];
        var index = 0;
        foreach (var value in element.EnumerateArray())
        {
            values[index++] = Read(value);
        }

        return values;
    }

    private static object ReadNumber(JsonElement element)
    {
        if (element.TryGetInt64(out var whole))
        {
            return whole;
        }

        var text = element.GetRawText();
        if (BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var big))
        {
            return big;
        }

        // A decimal keeps "19.90" as it is; what it cannot hold without rounding is a double's business.
        const int MostDigits = 28;
        return text.Length <= MostDigits && text.IndexOfAny(['e', 'E']) < 0 && element.TryGetDecimal(out var exact) ? exact : element.GetDouble();
    }
}
