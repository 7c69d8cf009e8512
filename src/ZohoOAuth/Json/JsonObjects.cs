using System.Globalization;
using System.Management.Automation;
using System.Numerics;
using System.Text.Json;

namespace ZohoOAuth.Json;

/// <summary>
/// Converts JSON to objects for PowerShell without loss. Long ids keep every digit, and text stays text. If names differ only in case or
/// occur twice, the object becomes a dictionary, because a PSObject would drop one of them.
/// </summary>
internal static class JsonObjects
{
    /// <summary>A number with at most this many characters and no exponent fits into a decimal exactly.</summary>
    private const int MaxDecimalLength = 29;

    /// <summary>A longer number keeps its text. The time to convert it would grow with the square of its length.</summary>
    private const int MaxNumberLength = 1_000;

    private static readonly object True = true;
    private static readonly object False = false;

    /// <summary>The value. Pass the same shape for the next record, which in most cases has the same names, to save half of the work.</summary>
    internal static object? Read(JsonElement element, ObjectLayout? shape = null) => element.ValueKind switch
    {
        JsonValueKind.Object => ReadObject(element, shape ?? new ObjectLayout()),
        JsonValueKind.Array => ReadArray(element, shape ?? new ObjectLayout()),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => ReadNumber(element),
        JsonValueKind.True => True,
        JsonValueKind.False => False,
        _ => null,
    };

    private static object ReadObject(JsonElement element, ObjectLayout shape)
    {
        if (!shape.Fits(element) && !shape.Learn(element))
        {
            return ReadDictionary(element, shape.Mark);
        }

        var record = RecordObject.Create(shape.BoxedCount);
        var properties = record.Properties;
        if (shape.Mark is { } mark)
        {
            properties.Add(mark, preValidated: true);
        }

        var index = 0;
        foreach (var property in element.EnumerateObject())
        {
            shape[index++].AddTo(properties, property.Value);
        }

        return record;
    }

    private static DuplicateKeyDictionary ReadDictionary(JsonElement element, PSNoteProperty? mark)
    {
        var record = new DuplicateKeyDictionary();
        if (mark is not null)
        {
            PSObject.AsPSObject(record).Properties.Add(mark, preValidated: true);
        }

        foreach (var property in element.EnumerateObject())
        {
            record.Push(property.Name, Read(property.Value));
        }

        return record;
    }

    private static object?[] ReadArray(JsonElement element, ObjectLayout shape)
    {
        var values = new object?[element.GetArrayLength()];
        var index = 0;
        foreach (var value in element.EnumerateArray())
        {
            values[index++] = Read(value, shape);
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
        if (text.Length > MaxNumberLength)
        {
            return new ZohoNumber(text);
        }

        var isScientific = text.IndexOf('e') >= 0 || text.IndexOf('E') >= 0;
        if (!isScientific && text.IndexOf('.') < 0)
        {
            return BigInteger.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        }

        // A decimal holds "19.90" exactly, and a double holds "1.5E+100". A number that neither holds exactly keeps its text.
        if (!isScientific
            && element.TryGetDecimal(out var exact)
            && (text.Length <= MaxDecimalLength || NumberText.IsExactly(text, exact)))
        {
            return exact;
        }

        return element.TryGetDouble(out var number) && NumberText.IsExactly(text, number) ? number : new ZohoNumber(text);
    }
}
