using System.Net;
using ZohoOAuth.Simulator.Names;

namespace ZohoOAuth.Simulator.Tests;

/// <summary>The hosts of the products for IT administrators: their names follow no rule, so each data center has its own.</summary>
public sealed class ItHostTests : AsZohoTest
{
    private const string Scopes = "SDPOnDemand.requests.READ,DesktopCentralCloud.SOM.READ,MDMOnDemand.MDMInventory.READ,logs360cloud.accounts.READ,"
        + "Site24x7.Admin.READ,ZohoAssist.unattended.computer.READ,ZohoVault.secrets.READ";

    private const string ServiceDesk = "us sdpondemand.manageengine.com, eu sdpondemand.manageengine.eu, in sdpondemand.manageengine.in, "
        + "au servicedeskplus.net.au, jp servicedeskplus.jp, ca servicedeskplus.ca, sa servicedeskplus.sa, uk servicedeskplus.uk, "
        + "cn servicedeskplus.cn, ae servicedeskplus.ae";

    private const string Monitoring = "us www.site24x7.com, eu www.site24x7.eu, cn www.site24x7.cn, in www.site24x7.in, au www.site24x7.net.au, "
        + "ca www.site24x7.ca, sa www.site24x7.sa, jp app.site24x7.jp, uk app.site24x7.uk, ae app.site24x7.ae";

    private const string Assist = "us assist.zoho.com, au assist.zoho.com.au, eu assist.zoho.eu, in assist.zoho.in, cn assist.zoho.com.cn, "
        + "jp assist.zoho.jp, uk assist.zoho.uk, ca assist.zohocloud.ca, sa assist.zoho.sa";

    /// <summary>A path of the product, and its data centers, each with its host.</summary>
    public static TheoryData<string, string> Hosts => new()
    {
        { "/app/itdesk/api/v3/requests", ServiceDesk },
        { "/api/1.4/som/computers", OnManageEngine("endpointcentral", "us eu in au cn jp ca uk sa") },
        { "/api/1.4/patch/allpatches", OnManageEngine("patch", "us eu in au cn jp ca uk") },
        { "/api/v1/mdm/devices", OnManageEngine("mdm", "us eu in au cn jp ca uk sa") },
        { "/api/v2/accounts", OnManageEngine("log360cloud", "us in") },
        { "/api/monitors", Monitoring },
        { "/api/v2/devices", Assist },
        { "/api/rest/json/v1/secrets", "us vault.zoho.com, eu vault.zoho.eu, ca vault.zohocloud.ca" },
    };

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task A_host_takes_the_tokens_of_its_own_data_center(string path, string hosts)
    {
        Http.DefaultRequestHeaders.Accept.ParseAdd("application/vnd.manageengine.sdp.v3+json");
        Http.DefaultRequestHeaders.Add("x-com-zoho-assist-department-id", "7");
        foreach (var (dataCenter, host) in hosts.Split(", ").Select(row => (row.Split(' ')[0], row.Split(' ')[1])))
        {
            var other = dataCenter == "us" ? "eu" : "us";
            Assert.Equal((host, HttpStatusCode.OK), (host, await StatusAsync(dataCenter, host)));
            Assert.Equal((host, HttpStatusCode.Unauthorized), (host, await StatusAsync(other, host)));
        }

        async Task<HttpStatusCode> StatusAsync(string dataCenter, string host)
        {
            using var response = await SendAsync(await AccessTokenAsync(dataCenter, AccountsOf(dataCenter), Scopes), $"https://{host}{path}");
            return response.StatusCode;
        }
    }

    [Theory]
    [InlineData("https://endpointcentral.manageengine.eu/dcapi/som/computersInfo", 501)]
    [InlineData("https://patch.manageengine.eu/api/1.4/patch/scandetails", 501)]
    [InlineData("https://patch.manageengine.eu/api/1.4/som/computers", 404)]
    [InlineData("https://mdm.manageengine.eu/api/v1/mdm/groups", 501)]
    [InlineData("https://mdm.manageengine.eu/api/v1/tickets", 404)]
    [InlineData("https://log360cloud.manageengine.in/api/v2/meta/log-fields", 501)]
    [InlineData("https://log360cloud.manageengine.in/api/v2/devices", 404)]
    [InlineData("https://app.site24x7.jp/api/current_status", 501)]
    [InlineData("https://app.site24x7.jp/api/v2/devices", 404)]
    [InlineData("https://assist.zoho.eu/api/v2/user", 501)]
    [InlineData("https://assist.zoho.eu/api/v2/channels", 404)]
    [InlineData("https://vault.zoho.eu/api/rest/json/v1/usergroup", 501)]
    [InlineData("https://vault.zoho.eu/api/v1/tickets", 404)]
    [InlineData("https://directory.zoho.eu/api/v1/users", 501)]
    [InlineData("https://assist.zoho.ae/api/v2/devices", 501)]
    public async Task A_host_serves_its_own_paths_only(string url, int status)
    {
        using var response = await Http.GetAsync(new Uri(url), None);

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public void No_two_data_centers_have_the_same_host()
    {
        string[] names = [.. HostTable.Rows.SelectMany(row => ZohoDomains.All.Select(row.Name)).OfType<string>()];

        Assert.Equal(names, names.Distinct(StringComparer.OrdinalIgnoreCase));
    }

    private static string AccountsOf(string dataCenter) => $"accounts.{ZohoDomains.All.Single(domains => domains.Code == dataCenter).Zoho}";

    private static string OnManageEngine(string label, string dataCenters) => string.Join(
        ", ",
        dataCenters.Split(' ').Select(code => $"{code} {label}.manageengine.{(code == "us" ? "com" : code == "au" ? "com.au" : code)}"));
}
