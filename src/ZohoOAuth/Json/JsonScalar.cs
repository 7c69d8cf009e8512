using System.Globalization;
using System.Numerics;
using System.Text.Json;
using ZohoOAuth.Client.Errors;

namespace ZohoOAuth.Json;

/// <summary>Writes the values for which JSON or Zoho has a format.</summary>
internal static class JsonScalar
{
    /// <summary>Writes the value. Returns false if the value is an object or a list.</summary>
    internal static bool TryWrite(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case string or char or Guid or Uri or Enum:
                writer.WriteStringValue(value.ToString());
                return true;
            case bool flag:
                writer.WriteBooleanValue(flag);
                return true;
            case ZohoNumber number:
                writer.WriteRawValue(number.ToString());
                return true;
            case BigInteger big:
                writer.WriteRawValue(big.ToString(CultureInfo.InvariantCulture));
                return true;
            case var time when TimeText.Of(time) is { } text:
                writer.WriteStringValue(text);
                return true;
            default:
                return TryWriteNumber(writer, value);
        }
    }

    private static bool TryWriteNumber(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case decimal number:
                writer.WriteNumberValue(number);
                return true;
            case double.NaN or double.PositiveInfinity or double.NegativeInfinity or float.NaN or float.PositiveInfinity or float.NegativeInfinity:
                throw ZohoErrors.InvalidInput(
                    "Body", $"-Body contains the number {value}, which JSON cannot represent.", "Remove it from -Body, or send null instead.");
            case double number:
                writer.WriteNumberValue(number);
                return true;
            case float number:
                writer.WriteNumberValue(number);
                return true;
            case ulong number:
                writer.WriteNumberValue(number);
                return true;
            case sbyte or byte or short or ushort or int or uint or long:
                writer.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                return true;
            default:
                return false;
        }
    }
}
