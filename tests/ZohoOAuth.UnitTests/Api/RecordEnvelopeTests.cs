using System.Text.Json;
using ZohoOAuth.Client.Api;

namespace ZohoOAuth.UnitTests.Api;

public sealed class RecordEnvelopeTests
{
    [Theory]
    [InlineData("""{"data":[1,2],"info":{}}""", "1 2")]
    [InlineData("""{"info":{},"users":[3]}""", "3")]
    [InlineData("""{"info":[9],"modules":[4,5]}""", "4 5")]
    [InlineData("""{"data":[]}""", "")]
    [InlineData("""[6,7]""", "6 7")]
    [InlineData("""{"code":"SUCCESS"}""", """{"code":"SUCCESS"}""")]
    [InlineData("8", "8")]
    public void Records_are_the_first_list_or_the_answer_itself(string body, string records)
    {
        using var document = JsonDocument.Parse(body);

        Assert.Equal(records, string.Join(' ', RecordEnvelope.Records(document.RootElement).Select(record => record.GetRawText())));
    }

    [Theory]
    [InlineData("""{"info":{"more_records":true}}""", true)]
    [InlineData("""{"info":{"more_records":false}}""", false)]
    [InlineData("""{"info":"x"}""", false)]
    [InlineData("""{"data":[]}""", false)]
    [InlineData("""[]""", false)]
    public void More_records_are_there_when_the_paging_says_so(string body, bool more)
    {
        using var document = JsonDocument.Parse(body);

        Assert.Equal(more, CrmPager.HasMore(document.RootElement));
    }
}
