using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using ZohoOAuth.Simulator.Hosting;
using ZohoOAuth.Simulator.Names;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Tests;

/// <summary>Zoho's own names: every data center, the hosts of the products, and what a host answers for the path of another.</summary>
public sealed class ZohoNameTests : AsZohoTest
{
    [Theory]
    [InlineData("us", "accounts.zoho.com", "https://www.zohoapis.com")]
    [InlineData("eu", "accounts.zoho.eu", "https://www.zohoapis.eu")]
    [InlineData("in", "accounts.zoho.in", "https://www.zohoapis.in")]
    [InlineData("au", "accounts.zoho.com.au", "https://www.zohoapis.com.au")]
    [InlineData("jp", "accounts.zoho.jp", "https://www.zohoapis.jp")]
    [InlineData("ca", "accounts.zohocloud.ca", "https://www.zohoapis.ca")]
    [InlineData("sa", "accounts.zoho.sa", "https://www.zohoapis.sa")]
    [InlineData("uk", "accounts.zoho.uk", "https://www.zohoapis.uk")]
    [InlineData("cn", "accounts.zoho.com.cn", "https://www.zohoapis.com.cn")]
    [InlineData("ae", "accounts.zoho.ae", "https://www.zohoapis.ae")]
    [InlineData("sg", "accounts.zoho.sg", "https://www.zohoapis.sg")]
    public async Task A_token_names_its_api_domain_and_is_good_there(string code, string accountsHost, string apiDomain)
    {
        var token = await ExchangeAsync(accountsHost, Zoho.IssueGrant(Zoho.Client, AllRecords, code));
        Assert.Equal(apiDomain, token.GetProperty("api_domain").GetString());

        using var leads = await SendAsync(token.GetProperty("access_token").GetString()!, $"{apiDomain}/crm/v8/Leads?fields=Last_Name");
        Assert.Equal(HttpStatusCode.OK, leads.StatusCode);
    }

    [Fact]
    public async Task A_token_of_another_data_center_is_invalid()
    {
        using var response = await SendAsync(await AccessTokenAsync("eu", "accounts.zoho.eu"), "https://www.zohoapis.com/crm/v8/Leads?fields=Last_Name");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("INVALID_TOKEN", (await JsonAsync(response)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Serverinfo_lists_Zohos_names_without_China()
    {
        var info = JsonElement.Parse(await Http.GetStringAsync(new Uri("https://accounts.zoho.com/oauth/serverinfo"), None));
        var locations = info.GetProperty("locations").EnumerateObject().ToDictionary(location => location.Name, location => location.Value.GetString());

        Assert.Equal(10, locations.Count);
        Assert.Equal("https://accounts.zohocloud.ca", locations["ca"]);
        Assert.DoesNotContain("cn", locations.Keys);
    }

    [Fact]
    public async Task A_user_of_another_data_center_is_sent_there()
    {
        Zoho.UserDataCenter = "eu";
        var query = $"client_id={Zoho.Client.ClientId}&response_type=code&scope={AllRecords}&access_type=offline"
            + $"&redirect_uri={Uri.EscapeDataString(Zoho.Client.RedirectUris[0])}";
        using var consent = new FormUrlEncodedContent(new Dictionary<string, string> { ["consent"] = "accept" });
        using var response = await Http.PostAsync(new Uri($"https://accounts.zoho.com/oauth/v2/auth?{query}"), consent, None);

        var redirect = response.Headers.Location!.OriginalString;
        Assert.Contains("&location=eu&accounts-server=https%3A%2F%2Faccounts.zoho.eu&", redirect, StringComparison.Ordinal);
        var code = redirect.Split("code=")[1].Split('&')[0];
        Assert.Equal("invalid_code", (await ExchangeAsync("accounts.zoho.com", code)).GetProperty("error").GetString());
        Assert.Equal("https://www.zohoapis.eu", (await ExchangeAsync("accounts.zoho.eu", code)).GetProperty("api_domain").GetString());
    }

    [Theory]
    [InlineData("https://www.zohoapis.eu/crm/v8/org", 401, "code", "AUTHENTICATION_FAILURE")]
    [InlineData("https://www.zohoapis.eu/api/v1/tickets", 404, "code", "INVALID_URL_PATTERN")]
    [InlineData("https://www.zohoapis.eu/recruit/v2/Candidates", 404, "code", "INVALID_URL_PATTERN")]
    [InlineData("https://desk.zoho.eu/api/v1/tickets", 401, "errorCode", "UNAUTHORIZED")]
    [InlineData("https://desk.zohocloud.ca/api/v1/tickets", 401, "errorCode", "UNAUTHORIZED")]
    [InlineData("https://desk.zoho.eu/crm/v8/Leads", 404, "errorCode", "URL_NOT_FOUND")]
    [InlineData("https://desk.zoho.eu/api/v1/files/1", 404, "errorCode", "URL_NOT_FOUND")]
    [InlineData("https://recruit.zoho.eu/crm/v8/Leads", 404, "code", "INVALID_URL_PATTERN")]
    [InlineData("https://calendar.zoho.eu/api/v1/calendars", 501, "code", "NOT_SIMULATED")]
    [InlineData("https://commerce.zoho.jp/store/api/v1/salesorders", 401, "message", "Invalid value passed for authtoken.")]
    [InlineData("https://lens.zohocloud.ca/api/v2/reports", 401, "code", "AUTHENTICATION_FAILURE")]
    [InlineData("https://lens.zoho.sa/api/v2/user", 501, "code", "NOT_SIMULATED")]
    [InlineData("https://lens.zoho.ae/api/v2/reports", 501, "code", "NOT_SIMULATED")]
    [InlineData("https://meeting.zoho.com.cn/api/v2/7/sessions.json", 401, "code", "AUTHENTICATION_FAILURE")]
    [InlineData("https://webinar.zoho.in/api/v2/7/webinar.json", 401, "code", "AUTHENTICATION_FAILURE")]
    [InlineData("https://webinar.zoho.in/api/v2/user.json", 501, "code", "NOT_SIMULATED")]
    [InlineData("https://shifts.zoho.com.au/api/v1/7/employees", 401, "code", "AUTHENTICATION_FAILURE")]
    [InlineData("https://shifts.zoho.in/api/v1/7/employees", 501, "code", "NOT_SIMULATED")]
    [InlineData("https://workerly.zoho.jp/workerly/v2/Temps", 401, "code", "AUTHENTICATION_FAILURE")]
    [InlineData("https://contracts.zohocloud.ca/api/v1/contracts", 401, "code", "AUTHENTICATION_FAILURE")]
    [InlineData("https://www.zohoapis.in/fsm/v1/Work_Orders", 401, "code", "AUTHENTICATION_FAILURE")]
    [InlineData("https://fsm.zoho.com/fsm/v1/Work_Orders", 401, "code", "AUTHENTICATION_FAILURE")]
    [InlineData("https://www.zohoapis.jp/backstage/v3/portals", 401, "code", "AUTHENTICATION_FAILURE")]
    [InlineData("https://voice.zoho.com/rest/json/zv/logs", 401, "code", "AUTHENTICATION_FAILURE")]
    [InlineData("https://connect.zoho.com/pulse/api/allScopes", 501, "code", "NOT_SIMULATED")]
    [InlineData("https://marketingautomation.zoho.com/api/v1/getmailinglists", 501, "code", "NOT_SIMULATED")]
    [InlineData("https://learn.zoho.com/learn/api/v1/portal/zylker/customportal/1/manual", 401, "code", "AUTHENTICATION_FAILURE")]
    [InlineData("https://thrive.zoho.eu/thrive-publicapi/v1/brand1/purchase", 501, "code", "NOT_SIMULATED")]
    [InlineData("https://tables.zoho.com/api/v1/portals", 401, "status", "failure")]
    [InlineData("https://api.zeptomail.in/v1.1/agents", 401, "status", "failure")]
    [InlineData("https://api.catalyst.zoho.sa/baas/v1/project", 501, "code", "NOT_SIMULATED")]
    [InlineData("https://forms.zoho.com.au/", 501, "code", "NOT_SIMULATED")]
    [InlineData("https://sandbox.zohoapis.eu/crm/v8/Leads", 501, "code", "NOT_SIMULATED")]
    public async Task A_host_serves_its_own_paths_only(string url, int status, string field, string code)
    {
        using var response = await Http.GetAsync(new Uri(url), None);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(code, (await JsonAsync(response)).GetProperty(field).GetString());
    }

    [Theory]
    [InlineData("https://workdrive.zoho.eu/api/v1/tickets")]
    [InlineData("https://people.zoho.eu/api/v1/tickets")]
    [InlineData("https://cliq.zoho.eu/api/v2/workbooks")]
    [InlineData("https://sheet.zoho.eu/api/v2/channels")]
    [InlineData("https://projects.zoho.eu/restapi/v2/workspaces")]
    [InlineData("https://download-accl.zoho.eu/crm/v8/Leads")]
    [InlineData("https://accounts.zoho.eu/crm/v8/Leads")]
    [InlineData("https://accounts.zoho.eu/")]
    [InlineData("https://accounts.zoho.eu/_simulator")]
    public async Task Other_hosts_show_a_page_for_the_path_of_another(string url)
    {
        using var response = await Http.GetAsync(new Uri(url), None);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task The_address_of_an_upload_is_on_the_host_that_received_it()
    {
        var token = await AccessTokenAsync("eu", "accounts.zoho.eu", "Desk.tickets.ALL");
        using var ticket = await DeskAsync(token, "https://desk.zoho.eu/api/v1/tickets?limit=1");
        var id = (await JsonAsync(ticket)).GetProperty("data")[0].GetProperty("id").GetString();
        using var form = new MultipartFormDataContent { { new StringContent("text"), "file", "a.txt" } };
        using var upload = await DeskAsync(token, $"https://desk.zoho.eu/api/v1/tickets/{id}/attachments", form);

        var href = (await JsonAsync(upload)).GetProperty("href").GetString()!;
        Assert.StartsWith($"https://desk.zoho.eu/api/v1/tickets/{id}/attachments/", href, StringComparison.Ordinal);
        using var download = await DeskAsync(token, href);
        Assert.Equal("text", await download.Content.ReadAsStringAsync(None));
    }

    [Fact]
    public async Task A_bulk_write_has_hosts_of_its_own_for_its_files()
    {
        var token = await AccessTokenAsync("eu", "accounts.zoho.eu", "ZohoCRM.bulk.ALL,ZohoCRM.modules.ALL");
        using var upload = await UploadAsync(token, "https://content.zohoapis.eu/crm/v8/upload");
        var file = (await JsonAsync(upload)).GetProperty("details").GetProperty("file_id").GetString();
        using var job = JsonContent.Create(new
        {
            operation = "insert",
            resource = new[]
            {
                new { type = "data", module = new { api_name = "Leads" }, file_id = file, field_mappings = new[] { new { api_name = "Last_Name", index = 0 } } },
            },
        });
        using var created = await SendAsync(token, "https://www.zohoapis.eu/crm/bulk/v8/write", job);
        var id = (await JsonAsync(created)).GetProperty("details").GetProperty("id").GetString();
        Zoho.Clock.Advance(TimeSpan.FromMinutes(1));
        using var finished = await SendAsync(token, $"https://www.zohoapis.eu/crm/bulk/v8/write/{id}");
        var url = (await JsonAsync(finished)).GetProperty("result").GetProperty("download_url").GetString()!;

        Assert.StartsWith("https://download-accl.zoho.eu/v2/crm/", url, StringComparison.Ordinal);
        using var result = await SendAsync(token, url);
        Assert.Equal(HttpStatusCode.OK, result.StatusCode);
        using var elsewhere = await UploadAsync(token, "https://www.zohoapis.eu/crm/v8/upload");
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
    }

    [Fact]
    public async Task The_control_endpoints_are_on_a_local_port()
    {
        using var local = new HttpClient();

        var description = JsonElement.Parse(await local.GetStringAsync(new Uri(Proxy.ControlUrl, "/_simulator"), None));

        Assert.Equal(11, description.GetProperty("dataCenters").GetArrayLength());
        Assert.Equal("https://accounts.zoho.eu", description.GetProperty("dataCenters")[1].GetProperty("accountsUrl").GetString());
    }

    [Fact]
    public async Task The_control_endpoint_clicks_on_a_consent_page_under_Zohos_name()
    {
        var page = $"https://accounts.zoho.eu/oauth/v2/auth?client_id={Zoho.Client.ClientId}&response_type=code&scope={AllRecords}"
            + $"&redirect_uri={Uri.EscapeDataString(Zoho.Client.RedirectUris[0])}";
        using var local = new HttpClient();
        using var response = await local.PostAsync(new Uri(Proxy.ControlUrl, $"/_simulator/consent?url={Uri.EscapeDataString(page)}"), null, None);

        Assert.Contains("location=eu", (await JsonAsync(response)).GetProperty("redirect").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_route_of_the_API_servers_is_on_a_host()
    {
        using var network = new ZohoNetwork(new AsZohoOptions());
        var parts = new Composition(new SimulatorOptions(), network.DataCenters);
        await using var app = WebApplication.CreateSlimBuilder().Build();
        foreach (var group in parts.ApiRoutes())
        {
            group.Map(app);
        }

        var served = HostTable.Rows.SelectMany(row => row.Products).ToHashSet();
        var paths = ((IEndpointRouteBuilder)app).DataSources
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Select(endpoint => '/' + endpoint.RoutePattern.RawText!.TrimStart('/'))
            .Where(path => path != ControlPath.Page && !path.Contains("{*", StringComparison.Ordinal))
            .ToArray();

        Assert.NotEmpty(paths);
        string[] homeless = [.. paths.Where(path => !ProductPaths.Owners(path).Any(served.Contains))];
        Assert.Empty(homeless);
    }

    private async Task<HttpResponseMessage> UploadAsync(string token, string url)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using var entry = new StreamWriter(await archive.CreateEntry("leads.csv").OpenAsync(None));
            await entry.WriteAsync("Last_Name\r\nBulk\r\n");
        }

        using var form = new MultipartFormDataContent { { new ByteArrayContent(bytes.ToArray()), "file", "leads.zip" } };
        form.Headers.Add("feature", "bulk-write");
        form.Headers.Add("X-CRM-ORG", "652397000");
        return await SendAsync(token, url, form);
    }

    private async Task<HttpResponseMessage> DeskAsync(string token, string url, HttpContent? body = null)
    {
        Http.DefaultRequestHeaders.Remove("orgId");
        Http.DefaultRequestHeaders.Add("orgId", Products.Styles.Organization.Id);
        return await SendAsync(token, url, body);
    }
}
