using System.Text.Json;
using CsCheck;

namespace ZohoOAuth.ModuleTests;

/// <summary>Any JSON as text: nested, with numbers that nothing holds, names that repeat or differ only in case, and characters of all planes.</summary>
internal static class AnyJson
{
    private static readonly string[] Names =
    [
        "a", "A", "id", "ID", "", " ", "psobject", "PSTypeNames", "Count", "Keys", "Length", "$type", "ä", "日本", "😀", "a.b", "__proto__",
    ];

    private static readonly Gen<string> Whole = Gen.OneOf(
        Gen.Const("0"), Gen.Select(Gen.Char['1', '9'], Gen.Char['0', '9'].Array[0, 40], (first, rest) => first + new string(rest)));

    private static readonly Gen<string> Number = Gen.Select(
        Gen.OneOf("", "-"),
        Whole,
        Gen.OneOf(Gen.Const(""), Gen.Char['0', '9'].Array[1, 40].Select(digits => "." + new string(digits))),
        Gen.OneOf(Gen.Const(""), Gen.Int[-400, 400].Select(exponent => $"e{exponent}")),
        (sign, whole, fraction, exponent) => sign + whole + fraction + exponent);

    /// <summary>Halves of surrogate pairs are no text: they are read as U+FFFD.</summary>
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.Char.Array[0, 20].Where(characters => !characters.Any(char.IsSurrogate)).Select(characters => new string(characters)),
        Gen.Int[0x1F300, 0x1F5FF].Select(char.ConvertFromUtf32),
        Gen.OneOf("2026-11-25T22:00:00+01:00", "3652397000000649013", "0012", "true", "null", "\"quoted\"", "C:\\temp", "line\r\nbreak", "\0"));

    internal static readonly Gen<string> Document = Value(6).Where(json => json[0] is '{' or '[');

    private static Gen<string> Value(int depth)
    {
        var scalar = Gen.OneOf(Gen.OneOf("null", "true", "false"), Number, Text.Select(Quoted));
        if (depth == 0)
        {
            return scalar;
        }

        var inner = Value(depth - 1);
        var name = Gen.Frequency((5, Gen.OneOf(Names)), (1, Text)).Select(Quoted);
        return Gen.Frequency(
            (2, scalar),
            (2, inner.Array[0, 4].Select(values => $"[{string.Join(',', values)}]")),
            (4, Gen.Select(name, inner, (key, value) => $"{key}:{value}").Array[0, 5].Select(members => $"{{{string.Join(',', members)}}}")));
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}
