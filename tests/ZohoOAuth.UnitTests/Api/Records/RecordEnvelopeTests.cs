using System.Text.Json;
using ZohoOAuth.Client.Api.Records;

namespace ZohoOAuth.UnitTests.Api.Records;

public sealed class RecordEnvelopeTests
{
    [Theory]
    [InlineData("""{"data":[1,2],"info":{}}""", "1 2")]
    [InlineData("""{"info":{},"users":[3]}""", "3")]
    [InlineData("""{"info":[9],"modules":[4,5]}""", "4 5")]
    [InlineData("""{"data":[]}""", "")]
    [InlineData("""[6,7]""", "6 7")]
    [InlineData("""{"code":0,"message":"success","invoices":[1],"page_context":{"applied":[2]}}""", "1")]
    [InlineData("""{"response":{"result":[1,2],"status":0}}""", "1 2")]
    [InlineData("""{"response":{"result":[{"41":[{"a":1}]},{"42":[{"a":2}]}],"status":0}}""", """{"a":1} {"a":2}""")]
    [InlineData("""{"response":{"result":[{"41":[{"a":1}]},{"a":2}],"status":0}}""", """{"41":[{"a":1}]} {"a":2}""")]
    [InlineData("""{"response":{"result":[{"days":[1]}],"status":0}}""", """{"days":[1]}""")]
    [InlineData("""{"data":[{"41":[1]}]}""", """{"41":[1]}""")]
    [InlineData("""{"response":{"logMessage":[],"returnvalue":{"data":[1,2]},"status":"success"}}""", "1 2")]
    [InlineData("""{"response_status":[{"status_code":2000,"status":"success"}],"list_info":{},"requests":[1,2]}""", "1 2")]
    [InlineData("""{"status":"success","data":{"views":[1]}}""", "1")]
    [InlineData("""{"data":{"subject":"x","to":[1]}}""", """{"data":{"subject":"x","to":[1]}}""")]
    [InlineData("""{"status":"success","message_type":"computers","message_response":{"total":2,"limit":25,"page":1,"computers":[1,2]}}""", "1 2")]
    [InlineData("""{"message_response":{"summary":{"total":2},"all":[1]}}""", """{"message_response":{"summary":{"total":2},"all":[1]}}""")]
    [InlineData("""{"operation":{"name":"GET_USER","result":{"message":"","status":"Success"},"Details":[1,2]}}""", "1 2")]
    [InlineData("""{"resource_type":"devices","representation":[1,2]}""", "1 2")]
    [InlineData("""{"resource_type":"devices","representation":{"computers":[1,2],"count":2}}""", "1 2")]
    [InlineData("""{"representation":{"zuid":"7","role":{},"departments":[1]}}""", """{"representation":{"zuid":"7","role":{},"departments":[1]}}""")]
    [InlineData("""{"id":"7","tags":[1,2]}""", """{"id":"7","tags":[1,2]}""")]
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
    [InlineData("""{"page_context":{"has_more_page":true}}""", true)]
    [InlineData("""{"page_context":{"has_more_rows":false}}""", false)]
    [InlineData("""{"page_info":{"has_next_page":"true"}}""", true)]
    [InlineData("""{"page_info":{"has_next_page":"false"}}""", false)]
    [InlineData("""{"meta":{"has_next":true}}""", true)]
    [InlineData("""{"links":{"cursor":{"has_next":"false"}}}""", false)]
    [InlineData("""{"list_info":{"has_more_rows":true}}""", true)]
    [InlineData("""{"has_more":false}""", false)]
    [InlineData("""{"info":"x"}""", null)]
    [InlineData("""{"info":{"more_records":7}}""", null)]
    [InlineData("""{"data":[]}""", null)]
    [InlineData("""[]""", null)]
    public void An_answer_says_that_there_are_more_or_that_there_are_none_or_nothing(string body, bool? more)
    {
        using var document = JsonDocument.Parse(body);

        Assert.Equal(more, MoreRecordsFlags.HasMore(document.RootElement));
    }
}
