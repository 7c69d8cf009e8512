using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace ZohoOAuth.Simulator.Tests;

/// <summary>Writes to the simulated CRM.</summary>
public abstract class CrmWriteTest : SimulatorTest
{
    protected const string Everything = "ZohoCRM.modules.ALL,ZohoCRM.settings.ALL";

    private string? _token;

    protected async Task<(HttpStatusCode Status, JsonElement Body)> CallAsync(HttpMethod method, string path, object? body = null)
    {
        _token ??= await AccessTokenAsync(Everything);
        var json = body as string ?? JsonSerializer.Serialize(body);
        using var content = body is null ? null : new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await SendAsync(_token, method, path, content);
        return (response.StatusCode, response.StatusCode == HttpStatusCode.NoContent ? default : await response.Content.ReadFromJsonAsync<JsonElement>(None));
    }

    protected Task<(HttpStatusCode Status, JsonElement Body)> PostAsync(string path, object body) => CallAsync(HttpMethod.Post, path, body);

    /// <summary>Adds one record and returns its id.</summary>
    protected async Task<string> AddAsync(string module, object record)
    {
        var (status, body) = await PostAsync($"/crm/v8/{module}", new { data = new[] { record } });
        Assert.True(status == HttpStatusCode.Created, body.GetRawText());
        return Text(body.GetProperty("data")[0].GetProperty("details"), "id");
    }

    /// <summary>The result of a request with one record.</summary>
    protected async Task<JsonElement> RowAsync(HttpMethod method, string path, object record) =>
        (await CallAsync(method, path, new { data = new[] { record } })).Body.GetProperty("data")[0];

    protected async Task<JsonElement> ReadAsync(string module, string id) =>
        (await CallAsync(HttpMethod.Get, $"/crm/v8/{module}/{id}")).Body.GetProperty("data")[0];
}
