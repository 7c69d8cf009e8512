using ZohoOAuth.Views;

namespace ZohoOAuth.UnitTests.Views;

public sealed class TextLinesTests
{
    [Theory]
    [InlineData(null, 10, "")]
    [InlineData("", 10, "")]
    [InlineData("one two", 10, "one two")]
    [InlineData("one two three", 8, "one two|three")]
    [InlineData("one two three", 7, "one two|three")]
    [InlineData("one\ntwo three", 9, "one|two three")]
    [InlineData("ZohoCRM.modules.ALL", 16, "ZohoCRM.modules.|ALL")]
    [InlineData("https://accounts.zoho.com", 12, "https://|accounts.|zoho.com")]
    [InlineData("http://localhost:8765/callback", 24, "http://localhost:8765/|callback")]
    [InlineData("customer-of-the-north", 16, "customer-of-the-|north")]
    [InlineData("abcdefghij", 4, "abcd|efgh|ij")]
    public void A_line_ends_between_words_or_after_a_mark(string? text, int width, string lines) =>
        Assert.Equal(lines, string.Join("|", TextLines.Of(text, width)));
}
