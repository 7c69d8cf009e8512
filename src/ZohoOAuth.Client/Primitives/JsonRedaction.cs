using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ZohoOAuth.Client.Primitives;

/// <summary>
/// Redacts JSON, also the beginning of one. It shows what the reader understands: a value that is cut, or that is not JSON, ends the text, because
/// nobody knows what it would be.
/// </summary>
internal sealed class JsonRedaction(NamedValues values)
{
    internal const string More = " ...";

    /// <summary>The name of everything inside a value whose name is secret.</summary>
    private const string Secret = "secret";

    private static readonly JsonReaderOptions Tolerant = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 256 };

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    internal string Redact(string json) => Redact(Encoding.UTF8.GetBytes(WellFormedText.Of(json)), isWhole: true);

    internal string Redact(ReadOnlySpan<byte> json, bool isWhole)
    {
        using var output = new MemoryStream();
        using var writer = new Utf8JsonWriter(output, Readable);
        var isComplete = isWhole;
        try
        {
            Copy(new Utf8JsonReader(json, isWhole, new JsonReaderState(Tolerant)), writer);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or ArgumentException)
        {
            isComplete = false;
        }

        writer.Flush();
        return Encoding.UTF8.GetString(output.ToArray()) + (isComplete ? string.Empty : More);
    }

    private void Copy(Utf8JsonReader reader, Utf8JsonWriter writer)
    {
        var name = string.Empty;
        int? secretDepth = null;
        while (reader.Read())
        {
            var ownName = secretDepth is null ? name : Secret;
            name = string.Empty;
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = reader.GetString()!;
                    writer.WritePropertyName(Redactor.Redact(name));
                    break;
                case JsonTokenType.StartObject:
                    secretDepth ??= SecretNames.IsSecret(ownName) ? reader.CurrentDepth : null;
                    writer.WriteStartObject();
                    break;
                case JsonTokenType.StartArray:
                    secretDepth ??= SecretNames.IsSecret(ownName) ? reader.CurrentDepth : null;
                    writer.WriteStartArray();
                    break;
                case JsonTokenType.EndObject:
                    secretDepth = secretDepth == reader.CurrentDepth ? null : secretDepth;
                    writer.WriteEndObject();
                    break;
                case JsonTokenType.EndArray:
                    secretDepth = secretDepth == reader.CurrentDepth ? null : secretDepth;
                    writer.WriteEndArray();
                    break;
                case JsonTokenType.String:
                    writer.WriteStringValue(Text(ownName, reader.GetString()!));
                    break;
                case JsonTokenType.Number:
                    WriteNumber(writer, ownName, reader.ValueSpan);
                    break;
                default:
                    writer.WriteRawValue(reader.ValueSpan, skipInputValidation: true);
                    break;
            }
        }
    }

    private void WriteNumber(Utf8JsonWriter writer, string name, ReadOnlySpan<byte> number)
    {
        var text = Encoding.UTF8.GetString(number.ToArray());
        if (values.Value(name, text) == text)
        {
            writer.WriteRawValue(number, skipInputValidation: true);
        }
        else
        {
            writer.WriteStringValue(Redactor.Mask);
        }
    }

    /// <summary>Some products put JSON into a text.</summary>
    private string Text(string name, string value) =>
        value is ['{', ..] && !SecretNames.IsSecret(name) ? Redact(value) : values.Value(name, value);
}
