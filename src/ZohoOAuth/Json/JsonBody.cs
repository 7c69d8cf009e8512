using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Internal;
using System.Security;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ZohoOAuth.Client.Errors;

namespace ZohoOAuth.Json;

/// <summary>Converts the value of -Body to the bytes to send. Objects become JSON of any depth. Text and bytes do not change.</summary>
internal static class JsonBody
{
    /// <summary>The maximum depth, equal to that of a response. An object that contains itself stops here.</summary>
    private const int MaxDepth = 512;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static byte[]? Write(object? body)
    {
        switch (Unwrap(body))
        {
            case null:
                return null;
            case byte[] bytes:
                return bytes;
            case string text:
                return Encoding.UTF8.GetBytes(text);
            default:
                using (var buffer = new MemoryStream())
                {
                    using (var writer = new Utf8JsonWriter(buffer, Options))
                    {
                        // Do not unwrap this value, because the PSObject has the properties of a custom object.
                        WriteValue(writer, body, 0);
                    }

                    return buffer.ToArray();
                }
        }
    }

    private static void WriteValue(Utf8JsonWriter writer, object? value, int level)
    {
        if (level > MaxDepth)
        {
            throw ZohoErrors.InvalidInput(
                "Body",
                $"-Body is more than {MaxDepth} levels deep, or contains itself.",
                "Send only the properties that the API needs, for example with Select-Object.");
        }

        var shell = value as PSObject;
        switch (Unwrap(value))
        {
            case null:
                writer.WriteNullValue();
                break;
            case SecureString:
                throw ZohoErrors.InvalidInput(
                    "Body", "-Body contains a SecureString.", "Remove it from -Body, or convert it to text yourself if the API needs it.");
            case DuplicateKeyDictionary repeating:
                WriteObject(writer, repeating.Pairs, level);
                break;
            case IDictionary dictionary:
                WriteObject(writer, dictionary.Keys.Cast<object>().Select(key => (key.ToString()!, (object?)dictionary[key])), level);
                break;
            case PSCustomObject when shell is not null:
                WriteObject(writer, shell.Properties.Select(property => (property.Name, (object?)property.Value)), level);
                break;
            case var scalar when JsonScalar.TryWrite(writer, scalar):
                break;
            case IEnumerable values:
                WriteArray(writer, values, level);
                break;
            case var other:
                WriteObject(
                    writer,
                    PSObject.AsPSObject(other).Properties.Where(property => property.IsGettable).Select(property => (property.Name, (object?)property.Value)),
                    level);
                break;
        }
    }

    private static void WriteObject(Utf8JsonWriter writer, IEnumerable<(string Name, object? Value)> properties, int level)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in properties)
        {
            writer.WritePropertyName(name);
            WriteValue(writer, value, level + 1);
        }

        writer.WriteEndObject();
    }

    private static void WriteArray(Utf8JsonWriter writer, IEnumerable values, int level)
    {
        writer.WriteStartArray();
        foreach (var value in values)
        {
            WriteValue(writer, value, level + 1);
        }

        writer.WriteEndArray();
    }

    /// <summary>
    /// The value without its PSObject. A PSCustomObject keeps the PSObject, which has the properties. A command without output gives null.
    /// </summary>
    private static object? Unwrap(object? value) =>
        ReferenceEquals(value, AutomationNull.Value) ? null : value is PSObject wrapped ? wrapped.BaseObject : value;
}
