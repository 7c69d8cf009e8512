using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace ZohoOAuth.Json;

/// <summary>
/// Turns JSON into what PowerShell works with, and loses nothing: long ids keep every digit, texts stay texts, and an object
/// whose names differ only in case, or not at all, becomes a dictionary, because a PSObject would drop one of them.
/// </summary>
internal static class JsonObjects
{
    /// <summary>A text of so few characters without an exponent has no more digits than a decimal holds exactly.</summary>
    private const int MaxDecimalLength = 29;

    private static readonly object True = true;
    private static readonly object False = false;

    /// <summary>The value; a shape that outlives it saves the next one, which mostly has the same names, half of the work.</summary>
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
            return ReadDictionary(element);
        }

        var record = RecordObject.Create(shape.BoxedCount);
        var properties = record.Properties;
        var index = 0;
        foreach (var property in element.EnumerateObject())
        {
            var known = shape[index++];
            RecordObject.Add(properties, known.Note, known.Read(property.Value));
        }

        return record;
    }

    private static DuplicateKeyDictionary ReadDictionary(JsonElement element)
    {
        var record = new DuplicateKeyDictionary();
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
        if (BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var big))
        {
            return big;
        }

        // A decimal keeps "19.90" as it is, a double "1.5E+100"; what neither holds without rounding keeps its text.
        if (text.IndexOf('e') < 0 && text.IndexOf('E') < 0 && element.TryGetDecimal(out var exact) && (text.Length <= MaxDecimalLength || NumberText.Says(text, exact)))
        {
            return exact;
        }

        return element.TryGetDouble(out var number) && NumberText.Says(text, number) ? number : new ZohoNumber(text);
    }
}
