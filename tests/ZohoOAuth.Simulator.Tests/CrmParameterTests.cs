namespace ZohoOAuth.Simulator.Tests;

public sealed class CrmParameterTests : SimulatorTest
{
    private const string Person = """{"data":[{"Last_Name":"A","Company":"B"}]}""";

    [Theory]
    [InlineData("GET", "/crm/v8/Leads?fields=Last_Name&filter=x", "400")]
    [InlineData("GET", "/crm/v8/Leads?fields=Last_Name&", "200")]
    [InlineData("GET", "/crm/v8/org?include=x", "400")]
    [InlineData("GET", "/crm/v8/org?page=1&per_page=200", "200")]
    [InlineData("GET", "/crm/v5/org?include=x", "200")]
    [InlineData("POST", "/crm/v8/Leads?trigger=workflow", "400")]
    [InlineData("POST", "/crm/v8/Leads", "201")]
    public async Task A_parameter_that_no_document_has_is_refused(string method, string path, string status)
    {
        using var body = method == "POST" ? new StringContent(Person) : null;
        using var response = await SendAsync(await AccessTokenAsync("ZohoCRM.modules.ALL,ZohoCRM.org.ALL"), new HttpMethod(method), path, body);

        Assert.Equal(status, $"{(int)response.StatusCode}");
        if (!response.IsSuccessStatusCode)
        {
            Assert.Equal("INVALID_REQUEST", Text(await JsonAsync(response), "code"));
        }
    }
}
