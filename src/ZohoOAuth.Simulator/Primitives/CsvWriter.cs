using System.Buffers;

namespace ZohoOAuth.Simulator.Primitives;

/// <summary>Writes CSV (RFC 4180): a field is in quotation marks where it must be.</summary>
internal sealed class CsvWriter(TextWriter text)
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    public void Write(IEnumerable<string> fields) => text.Write(string.Join(',', fields.Select(Quote)) + "\r\n");

    private static string Quote(string field) =>
        field.AsSpan().ContainsAny(Special) ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
}
