using System.Net;
using System.Text;

namespace ZohoOAuth.Simulator.Tests;

public sealed class JsonBodyTests : SimulatorTest
{
    [Theory]
    [InlineData(null, 1)]
    [InlineData("text/plain", 1)]
    [InlineData("application/x-www-form-urlencoded", 1)]
    [InlineData("application/x-www-form-urlencoded", 100)]
    public async Task JSON_is_read_whatever_the_content_type_says(string? contentType, int count)
    {
        var records = string.Join(',', Enumerable.Range(0, count).Select(number => $$"""{"Last_Name":"Name {{number}}","Company":"B"}"""));
        using var body = new ByteArrayContent(Encoding.UTF8.GetBytes($$"""{"data":[{{records}}]}"""));
        if (contentType is not null)
        {
            body.Headers.ContentType = new(contentType);
        }

        using var response = await SendAsync(await AccessTokenAsync(), HttpMethod.Post, "/crm/v8/Leads", body);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal(count, (await JsonAsync(response)).GetProperty("data").GetArrayLength());
    }
}
