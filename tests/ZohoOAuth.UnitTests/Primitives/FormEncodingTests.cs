using ZohoOAuth.Client.Primitives;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Primitives;

public sealed class FormEncodingTests
{
    [Fact]
    public void What_is_written_is_read_again() =>
        Gen.Select(Foreign.GoodText, Foreign.GoodText).Array[0, 8].Sample(pairs =>
        {
            var values = pairs.GroupBy(pair => pair.Item1).ToDictionary(group => group.Key, group => group.First().Item2);

            Assert.Equal(values, FormEncoding.Read(FormEncoding.Write(values)));
        });

    [Theory]
    [InlineData(31_999)]
    [InlineData(32_000)]
    [InlineData(70_000)]
    public void A_long_value_is_escaped_piece_by_piece_and_no_pair_is_cut(int before)
    {
        var values = new Dictionary<string, string> { ["token"] = new string('ü', before) + "😀" + new string('+', 5) };

        Assert.Equal(values, FormEncoding.Read(FormEncoding.Write(values)));
    }

    [Fact]
    public void Separators_and_blanks_in_values_are_escaped() =>
        Assert.Equal("a%20b=c%26d%3De%2B%2F", FormEncoding.Write([new("a b", "c&d=e+/")]));

    [Theory]
    [InlineData("?a=1&b=2&", "1", "2")]
    [InlineData("a=1&&b=2", "1", "2")]
    [InlineData("a=1&a=9&b=2", "1", "2")]
    [InlineData("a=x+y&b=%", "x y", "%")]
    [InlineData("a=%zz&b=%C3%28", "%zz", "\uFFFD(")]
    [InlineData("a&b==", "", "=")]
    public void A_sloppy_query_is_read_all_the_same(string query, string a, string b)
    {
        var values = FormEncoding.Read(query);

        Assert.Equal(a, values["a"]);
        Assert.Equal(
            b.Replace("\uFFFD", string.Empty, StringComparison.Ordinal),
            values["b"].Replace("\uFFFD", string.Empty, StringComparison.Ordinal).Replace("%C3", string.Empty, StringComparison.Ordinal));
    }

    [Fact]
    public void No_text_is_too_strange_to_read() => Foreign.AnyText.Sample(text => Assert.NotNull(FormEncoding.Read(text)));
}
