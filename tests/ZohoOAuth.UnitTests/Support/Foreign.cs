using System.Text;
using System.Text.Json;

namespace ZohoOAuth.UnitTests.Support;

/// <summary>Generators of what nobody should send, and somebody will.</summary>
internal static class Foreign
{
    /// <summary>Any characters, half surrogate pairs among them.</summary>
    internal static readonly Gen<string> AnyText = Gen.OneOf(Gen.String, Gen.Char.Array[0, 30].Select(characters => new string(characters)));

    /// <summary>Text that is well-formed Unicode.</summary>
    internal static readonly Gen<string> GoodText = AnyText.Select(text => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));

    private static readonly string[] Nasty =
    [
        "", " ", "null", "[]", "{}", "{", "\"", "true", "0", "<html><body>502</body></html>", "\uFEFF{}", "{\"error\":\"\\ud800\"}",
        "{\"access_token\":\"\\udc00\"}", "{\"\\ud800\":1}", new string('[', 100_000), new string('{', 100_000),
        "{\"a\":" + new string('[', 5_000), "{\"access_token\":" + new string('9', 100_000) + "}",
        "{\"access_token\":\"" + new string('a', 200_000) + "\"}", "{\"error\":\"" + new string('a', 200_000) + "\"}",
        "{\"code\":{\"code\":{}},\"message\":[[]]}", "{\"data\":[[[[]]]],\"info\":[]}",
    ];

    /// <summary>Random bytes, and the nasty cases by hand, some of them with a byte changed.</summary>
    internal static readonly Gen<byte[]> AnyBytes = Gen.OneOf(
        Gen.Byte.Array[0, 200],
        Gen.OneOf(Nasty).Select(Encoding.UTF8.GetBytes),
        Gen.Select(Gen.OneOf(Nasty).Where(text => text.Length > 0), Gen.Int.Positive, Gen.Byte, Changed));

    /// <summary>JSON whose names are those that a parser looks for, with values of any type.</summary>
    internal static Gen<byte[]> JsonWith(params string[] names) =>
        Value(names, 4).Select(value => JsonSerializer.SerializeToUtf8Bytes(value));

    /// <summary>A text with its end cut off, once at each place.</summary>
    internal static IEnumerable<byte[]> Truncations(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return Enumerable.Range(0, bytes.Length).Select(length => bytes[..length]);
    }

    private static Gen<object?> Value(string[] names, int depth)
    {
        var scalar = Gen.OneOf<object?>(
            Gen.Const((object?)null), Gen.Bool.Select(value => (object?)value), Gen.Long.Select(value => (object?)value),
            Gen.Double.Where(double.IsFinite).Select(value => (object?)value), GoodText.Select(value => (object?)value),
            Gen.OneOf(names).Select(value => (object?)value));
        if (depth == 0)
        {
            return scalar;
        }

        var inner = Value(names, depth - 1);
        var name = Gen.Frequency((4, (IGen<string>)Gen.OneOf(names)), (1, GoodText));
        var members = Gen.Select(name, inner).Array[0, 5].Select(pairs => (object?)pairs.GroupBy(pair => pair.Item1).ToDictionary(group => group.Key, group => group.First().Item2));
        return Gen.Frequency((2, scalar), (1, inner.Array[0, 4].Select(values => (object?)values)), (4, members));
    }

    private static byte[] Changed(string text, int place, byte value)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        bytes[place % bytes.Length] = value;
        return bytes;
    }
}
