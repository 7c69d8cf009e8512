using System.Net;
using System.Net.Mime;
using System.Text.Json;

namespace ZohoOAuth.Simulator.Tests;

public sealed class NotSimulatedTests : SimulatorTest
{
    [Theory]
    [InlineData("GET", "/crm/v8/settings/wizards")]
    [InlineData("GET", "/crm/v7/settings/wizards/3652397000000649013")]
    [InlineData("PUT", "/crm/v8/settings/fiscal_year")]
    [InlineData("POST", "/crm/v8/Leads/3652397000000649013/actions/share_emails")]
    [InlineData("GET", "/crm/v8/Services__s")]
    [InlineData("GET", "/crm/bulk/v8/backup")]
    [InlineData("GET", "/v2/crm/75734565104/backup/3652397000000649013/Data_001.zip")]
    public async Task An_operation_that_only_Zoho_has_says_so_as_one_of_its_errors(string method, string path)
    {
        using var response = await SendAsync(await AccessTokenAsync(), new HttpMethod(method), path);
        var error = await JsonAsync(response);

        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
        Assert.Equal(MediaTypeNames.Application.Json, response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("NOT_SIMULATED", Text(error, "code"));
        Assert.Equal("error", Text(error, "status"));
        Assert.Equal(JsonValueKind.Object, error.GetProperty("details").ValueKind);
        Assert.Contains("the simulator does not", Text(error, "message"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/crm/v8/settings/nothing")]
    [InlineData("/crm/v99/settings/wizards")]
    [InlineData("/crm/v8/Leads/1/2/3/4")]
    public async Task What_Zoho_does_not_have_is_Zohos_error(string path)
    {
        var code = await CrmCodeAsync(await AccessTokenAsync(), path);

        Assert.DoesNotContain("501", code, StringComparison.Ordinal);
        Assert.StartsWith("4", code, StringComparison.Ordinal);
    }
}
