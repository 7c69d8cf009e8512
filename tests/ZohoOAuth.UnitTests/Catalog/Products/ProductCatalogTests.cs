using ZohoOAuth.Client.Api;
using ZohoOAuth.Client.Catalog.DataCenters;
using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.Catalog.Products;

/// <summary>Where requests go, by product and data center.</summary>
public sealed class ProductCatalogTests : IDisposable
{
    private readonly TestBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData("CRM", "eu", "/Leads", "https://www.zohoapis.eu/crm/v8/Leads X-CRM-ORG=7")]
    [InlineData("crm", "ca", "Leads", "https://www.zohoapis.ca/crm/v8/Leads X-CRM-ORG=7")]
    [InlineData("CRM", "us", "/crm/v2/Leads", "https://www.zohoapis.com/crm/v2/Leads X-CRM-ORG=7")]
    [InlineData("Books", "in", "/invoices", "https://www.zohoapis.in/books/v3/invoices?organization_id=7")]
    [InlineData("Books", "in", "/organizations", "https://www.zohoapis.in/books/v3/organizations")]
    [InlineData("Desk", "eu", "/tickets", "https://desk.zoho.eu/api/v1/tickets orgId=7")]
    [InlineData("Desk", "ca", "/tickets", "https://desk.zohocloud.ca/api/v1/tickets orgId=7")]
    [InlineData("Desk", "eu", "/organizations", "https://desk.zoho.eu/api/v1/organizations")]
    [InlineData("Invoice", "au", "/invoices", "https://www.zohoapis.com.au/invoice/v3/invoices X-com-zoho-invoice-organizationid=7")]
    [InlineData("Projects", "jp", "/tasks", "https://projects.zoho.jp/api/v3/portal/7/tasks")]
    [InlineData("Projects", "jp", "/portal/9/tasks", "https://projects.zoho.jp/api/v3/portal/9/tasks")]
    [InlineData("Projects", "jp", "/portals", "https://projects.zoho.jp/api/v3/portals")]
    [InlineData("Analytics", "cn", "/workspaces", "https://analyticsapi.zoho.com.cn/restapi/v2/workspaces ZANALYTICS-ORGID=7")]
    [InlineData("WorkDrive", "sg", "/files/1", "https://workdrive.zoho.sg/api/v1/files/1 Accept=application/vnd.api+json")]
    [InlineData("WorkDrive", "eu", "/files/1", "https://www.zohoapis.eu/workdrive/api/v1/files/1 Accept=application/vnd.api+json")]
    [InlineData("WorkDrive", "ca", "/api/v1/files/1", "https://www.zohoapis.ca/workdrive/api/v1/files/1 Accept=application/vnd.api+json")]
    [InlineData("WorkDrive", "ae", "/workdrive/api/v1/files/1", "https://www.zohoapis.ae/workdrive/api/v1/files/1 Accept=application/vnd.api+json")]
    [InlineData("WorkDrive", "us", "https://workdrive.zoho.com/api/v1/files/1", "https://workdrive.zoho.com/api/v1/files/1 Accept=application/vnd.api+json")]
    [InlineData("Commerce", "jp", "/salesorders", "https://commerce.zoho.jp/store/api/v1/salesorders X-com-zoho-store-organizationid=7")]
    [InlineData("Contracts", "ca", "/contracts", "https://contracts.zohocloud.ca/api/v1/contracts?orgname=7")]
    [InlineData("SalesIQ", "cn", "/operators", "https://salesiq.zoho.com.cn/api/v2/7/operators")]
    [InlineData("SalesIQ", "cn", "/7/operators", "https://salesiq.zoho.com.cn/api/v2/7/operators")]
    [InlineData("SalesIQ", "us", "/portals", "https://salesiq.zoho.com/api/v2/portals")]
    [InlineData("Backstage", "eu", "/events", "https://www.zohoapis.eu/backstage/v3/portals/7/events")]
    [InlineData("Backstage", "eu", "/portals", "https://www.zohoapis.eu/backstage/v3/portals")]
    [InlineData("MarketingAutomation", "us", "/getmailinglists", "https://marketingautomation.zoho.com/api/v1/getmailinglists?resfmt=JSON")]
    [InlineData("Lens", "sa", "/reports", "https://lens.zoho.sa/api/v2/reports")]
    [InlineData("FSM", "in", "/Work_Orders", "https://www.zohoapis.in/fsm/v1/Work_Orders")]
    [InlineData("Voice", "us", "/logs", "https://voice.zoho.com/rest/json/zv/logs")]
    [InlineData("Meeting", "ca", "/sessions.json", "https://meeting.zohocloud.ca/api/v2/7/sessions.json")]
    [InlineData("Meeting", "eu", "/user.json", "https://meeting.zoho.eu/api/v2/user.json")]
    [InlineData("Webinar", "in", "/webinar.json", "https://webinar.zoho.in/api/v2/7/webinar.json")]
    [InlineData("Shifts", "au", "/employees", "https://shifts.zoho.com.au/api/v1/7/employees")]
    [InlineData("Shifts", "us", "/organizations", "https://shifts.zoho.com/api/v1/organizations")]
    [InlineData("Workerly", "jp", "/Temps", "https://workerly.zoho.jp/workerly/v2/Temps")]
    [InlineData("Connect", "us", "/userGroups", "https://connect.zoho.com/pulse/api/userGroups?scopeID=7")]
    [InlineData("Connect", "us", "/allScopes", "https://connect.zoho.com/pulse/api/allScopes")]
    [InlineData("Learn", "us", "/customportal/1/manual", "https://learn.zoho.com/learn/api/v1/portal/7/customportal/1/manual")]
    [InlineData("Thrive", "eu", "/purchase", "https://thrive.zoho.eu/thrive-publicapi/v1/7/purchase")]
    [InlineData("Tables", "us", "/portals", "https://tables.zoho.com/api/v1/portals")]
    [InlineData("ZeptoMail", "in", "/agents", "https://api.zeptomail.in/v1.1/agents")]
    [InlineData("Catalyst", "jp", "/baas/v1/project", "https://api.catalyst.zoho.jp/baas/v1/project CATALYST-ORG=7")]
    [InlineData("Payments", "in", "/payments", "https://payments.zoho.in/api/v1/payments?account_id=7")]
    [InlineData("ServiceDeskPlus", "uk", "/requests", "https://servicedeskplus.uk/app/7/api/v3/requests Accept=application/vnd.manageengine.sdp.v3+json")]
    [InlineData("ServiceDeskPlus", "us", "/api/v3/requests", "https://sdpondemand.manageengine.com/app/7/api/v3/requests Accept=application/vnd.manageengine.sdp.v3+json")]
    [InlineData("ServiceDeskPlus", "eu", "/app/itdesk/api/v3/requests", "https://sdpondemand.manageengine.eu/app/itdesk/api/v3/requests Accept=application/vnd.manageengine.sdp.v3+json")]
    [InlineData("ServiceDeskPlus", "au", "app/itdesk/api/v3/requests?x=1", "https://servicedeskplus.net.au/app/itdesk/api/v3/requests?x=1 Accept=application/vnd.manageengine.sdp.v3+json")]
    [InlineData("EndpointCentral", "au", "/som/computers", "https://endpointcentral.manageengine.com.au/api/1.4/som/computers")]
    [InlineData("EndpointCentral", "us", "/dcapi/som/computersInfo", "https://endpointcentral.manageengine.com/dcapi/som/computersInfo")]
    [InlineData("PatchManagerPlus", "in", "/patch/allpatches", "https://patch.manageengine.in/api/1.4/patch/allpatches")]
    [InlineData("MobileDeviceManager", "cn", "/devices", "https://mdm.manageengine.cn/api/v1/mdm/devices")]
    [InlineData("Log360Cloud", "us", "/log-sources", "https://log360cloud.manageengine.com/api/v2/log-sources account_id=7")]
    [InlineData("Log360Cloud", "us", "/accounts", "https://log360cloud.manageengine.com/api/v2/accounts")]
    [InlineData("Site24x7", "jp", "/monitors", "https://app.site24x7.jp/api/monitors Accept=application/json; version=2.0")]
    [InlineData("Assist", "ca", "/devices", "https://assist.zohocloud.ca/api/v2/devices x-com-zoho-assist-orgid=7")]
    [InlineData("Assist", "eu", "/user", "https://assist.zoho.eu/api/v2/user")]
    [InlineData("Vault", "eu", "/secrets", "https://vault.zoho.eu/api/rest/json/v1/secrets")]
    [InlineData("Directory", "eu", "/x/y", "https://directory.zoho.eu/x/y")]
    [InlineData("Accounts", "eu", "/info", "https://accounts.zoho.eu/oauth/user/info")]
    [InlineData("Desk", "eu", "https://desk.zoho.eu/api/v1/tickets", "https://desk.zoho.eu/api/v1/tickets orgId=7")]
    public void A_short_path_and_an_organization_go_where_the_product_wants_them(string service, string dataCenter, string path, string expected)
    {
        var product = _bench.Services.Products.Require(service);

        var request = ProductRequest.Create(product, new() { Path = path }, Sample.Token(dataCenter: dataCenter), Sample.Row(dataCenter), "7");

        var query = string.Concat(request.Query.Select(pair => $"?{pair.Key}={pair.Value}"));
        Assert.Equal(expected, request.Path + query + string.Concat(request.Headers.Select(pair => $" {pair.Key}={pair.Value}")));
        _bench.Services.TrustedHosts.RequireApi(
            ApiClient.BuildUri(request, Sample.Token(dataCenter: dataCenter)), Sample.Row(dataCenter).AccountsUrl, "The test");
    }

    /// <summary>An organization with one portal needs none in the path.</summary>
    [Theory]
    [InlineData("/requests", "https://sdpondemand.manageengine.in/api/v3/requests")]
    [InlineData("/api/v3/requests", "https://sdpondemand.manageengine.in/api/v3/requests")]
    [InlineData("/app/itdesk/api/v3/requests", "https://sdpondemand.manageengine.in/app/itdesk/api/v3/requests")]
    [InlineData("/application", "https://sdpondemand.manageengine.in/api/v3/application")]
    public void A_portal_is_in_the_path_only_if_it_is_given(string path, string expected) => Assert.Equal(
        expected,
        ProductRequest.Create(_bench.Services.Products.Require("ServiceDeskPlus"), new() { Path = path }, Sample.Token(dataCenter: "in"), Sample.Row("in"), null).Path);

    [Fact]
    public void A_portal_stays_one_segment_of_the_path() => Assert.EndsWith(
        "/app/it%2Fdesk%20%3F/api/v3/requests",
        ProductRequest.Create(_bench.Services.Products.Require("ServiceDeskPlus"), new() { Path = "/requests" }, Sample.Token(), Sample.Row("eu"), "it/desk ?").Path,
        StringComparison.Ordinal);

    [Fact]
    public void Every_product_of_every_data_center_is_trusted_and_on_https()
    {
        foreach (var product in ProductTable.Rows)
        {
            foreach (var dataCenter in DataCenterTable.Rows.Where(row => ProductCatalog.IsHostKnown(product, row)))
            {
                var address = new Uri(ProductCatalog.OriginOf(product, dataCenter, dataCenter.ApiDomain) + product.BasePath);
                Assert.Equal(Uri.UriSchemeHttps, address.Scheme);
                _bench.Services.TrustedHosts.RequireApi(address, dataCenter.AccountsUrl, "The test");
            }
        }
    }

    [Fact]
    public void A_product_that_is_nobody_knows_where_is_refused() => Refusal.Of(
        ErrorIds.InvalidInput,
        () => ProductRequest.Create(_bench.Services.Products.Require("ServiceDeskPlus"), new() { Path = "/requests" }, Sample.Token(), Sample.Row("sg"), null));

    /// <summary>No page names a host of ServiceDesk Plus MSP Cloud, so no data center has one.</summary>
    [Fact]
    public void A_product_without_a_known_host_is_refused_everywhere() => Assert.All(DataCenterTable.Rows, row => Refusal.Of(
        ErrorIds.InvalidInput,
        () => ProductRequest.Create(
            _bench.Services.Products.Require("ServiceDeskPlusMSP"), new() { Path = "/requests" }, Sample.Token(dataCenter: row.Code), row, null)));

    /// <summary>The address names the host itself. Whether the host may get a token is a question of trust.</summary>
    [Fact]
    public void A_whole_address_needs_no_known_host() => Assert.Equal(
        "https://help.example/app/itdesk/api/v3/requests",
        ProductRequest.Create(
            _bench.Services.Products.Require("ServiceDeskPlus"),
            new() { Path = "https://help.example/app/itdesk/api/v3/requests" },
            Sample.Token(dataCenter: "sg"),
            Sample.Row("sg"),
            null).Path);

    [Theory]
    [InlineData("Contracts", "contracts", "ae")]
    [InlineData("Lens", "lens", "uk")]
    [InlineData("Meeting", "meeting", "ae")]
    [InlineData("Payments", "payments", "eu")]
    [InlineData("Payments", "paymentssandbox", "eu")]
    [InlineData("SalesIQ", "salesiq", "ca")]
    [InlineData("Tables", "tables", "eu")]
    public void A_data_center_without_the_product_gets_neither_a_call_nor_a_token(string service, string label, string code)
    {
        var dataCenter = Sample.Row(code);
        var host = new Uri($"https://{label}{new Uri(dataCenter.AccountsUrl).Host.Substring("accounts".Length)}/x");

        var error = Refusal.Of(
            ErrorIds.InvalidInput,
            () => ProductRequest.Create(_bench.Services.Products.Require(service), new() { Path = "/x" }, Sample.Token(dataCenter: code), dataCenter, null));
        Refusal.Of(ErrorIds.UntrustedHost, () => _bench.Services.TrustedHosts.RequireApi(host, dataCenter.AccountsUrl, "The test"));

        Assert.Contains(code, error.Message, StringComparison.Ordinal);
        Assert.Null(_bench.Services.Products.FindByUri(host, dataCenter));
    }

    [Theory]
    [InlineData("us", true)]
    [InlineData("sg", true)]
    [InlineData("eu", false)]
    public void A_listed_host_counts_where_the_rule_does_not_apply(string code, bool isKnown)
    {
        var product = new Product { Name = "X", Host = "x", DataCenters = ["us"], Hosts = new Dictionary<string, string> { ["sg"] = "x.zoho.sg" } };

        Assert.Equal(isKnown, ProductCatalog.IsHostKnown(product, Sample.Row(code)));
    }

    [Theory]
    [InlineData("Lens", "lens", "uk", "https://lens.zoho.uk/api/v2/x")]
    [InlineData("Campaigns", "campaigns", "ca", "https://campaigns.zohocloud.ca/api/v1.1/x")]
    [InlineData("WorkDrive", "workdrive", "eu", "https://workdrive.zoho.eu/api/v1/x")]
    public async Task A_host_of_the_user_applies_in_all_data_centers(string service, string label, string code, string expected)
    {
        await File.WriteAllTextAsync(Path.Combine(_bench.Folder, "products.json"), $$"""{ "{{service}}": { "host": "{{label}}" } }""");

        var request = ProductRequest.Create(
            _bench.Services.Products.Require(service), new() { Path = "/x" }, Sample.Token(dataCenter: code), Sample.Row(code), null);

        Assert.Equal(expected, request.Path);
        _bench.Services.TrustedHosts.RequireApi(new Uri(request.Path), Sample.Row(code).AccountsUrl, "The test");
    }

    /// <summary>A data center that the table mistypes would have no host, and nothing else would say so.</summary>
    [Fact]
    public void The_data_centers_of_each_product_exist() => Assert.All(ProductTable.Rows, product => Assert.Empty(
        product.DataCenters.Concat(product.Hosts.Keys).Concat(product.Move?.DataCenters ?? []).Except(DataCenterTable.Rows.Select(row => row.Code))));

    [Theory]
    [InlineData("https://workdrive.zoho.eu/api/v1/files/1", "/api/v1")]
    [InlineData("https://www.zohoapis.eu/workdrive/api/v1/files/1", "/workdrive/api/v1")]
    public void A_product_that_moved_is_known_at_both_addresses(string address, string basePath)
    {
        var product = _bench.Services.Products.FindByUri(new Uri(address), Sample.Row("eu"))!;

        Assert.Equal(("WorkDrive", basePath), (product.Name, product.BasePath));
    }

    [Fact]
    public void What_the_user_has_set_wins()
    {
        var product = _bench.Services.Products.Require("Desk");

        var request = ProductRequest.Create(product, new() { Path = "/tickets", Headers = [new("ORGID", "9")] }, Sample.Token(), Sample.Row("eu"), "7");

        Assert.Equal([new("ORGID", "9")], request.Headers);
    }

    [Fact]
    public void A_registered_data_center_has_all_products_on_its_api_domain()
    {
        var mine = _bench.Services.DataCenters.Register("mine", "http://localhost:8001", "http://localhost:8002");

        Assert.Equal("http://localhost:8002", ProductCatalog.OriginOf(_bench.Services.Products.Require("Desk"), mine, mine.ApiDomain));
    }

    [Theory]
    [InlineData("https://www.zohoapis.eu/crm/v2/Leads", "CRM")]
    [InlineData("https://www.zohoapis.eu/books/v3/invoices", "Books")]
    [InlineData("https://desk.zoho.eu/api/v1/tickets", "Desk")]
    [InlineData("https://mail.zoho.eu/api/accounts", "Mail")]
    [InlineData("https://sdpondemand.manageengine.eu/api/v3/requests", "ServiceDeskPlus")]
    [InlineData("https://sdpondemand.manageengine.eu/app/itdesk/api/v3/requests/1/notes", "ServiceDeskPlus")]
    [InlineData("https://www.zohoapis.eu/app/itdesk/api/v3/requests", null)]
    [InlineData("https://endpointcentral.manageengine.eu/dcapi/som/computersInfo", "EndpointCentral")]
    [InlineData("https://endpointcentral.manageengine.eu/api/1.4/som/computers", "EndpointCentral")]
    [InlineData("https://www.site24x7.eu/api/monitors", "Site24x7")]
    [InlineData("https://mdm.manageengine.eu/api/v1/mdm/devices", "MobileDeviceManager")]
    [InlineData("https://sdpondemand.manageengine.com/app/itdesk/api/v3/requests", null)]
    [InlineData("https://workdrive.zoho.eu/api/v1/files/1", "WorkDrive")]
    [InlineData("https://www.zohoapis.eu/unknown/x", null)]
    [InlineData("https://meeting.zoho.eu/api/v2/x", "Meeting")]
    [InlineData("https://notebook.zoho.eu/api/v2/x", null)]
    public void An_address_tells_whose_it_is(string address, string? name) =>
        Assert.Equal(name, _bench.Services.Products.FindByUri(new Uri(address), Sample.Row("eu"))?.Name);

    [Theory]
    [InlineData("http://localhost/recruit/v2/Candidates", "Recruit")]
    [InlineData("http://localhost/api/v1/tickets", null)]
    public void Where_all_have_one_host_only_a_path_of_ones_own_tells(string address, string? name) =>
        Assert.Equal(
            name, _bench.Services.Products.FindByUri(new Uri(address), new ZohoDataCenter("mine", "x", "http://localhost:1", "http://localhost:2"))?.Name);

    [Fact]
    public void A_name_that_is_none_is_answered_with_those_that_there_are()
    {
        var error = Refusal.Of(ErrorIds.InvalidInput, () => _bench.Services.Products.Require("Dsk"));

        Assert.Contains("Desk", error.RecommendedAction, StringComparison.Ordinal);
        Assert.Contains("products.json", error.RecommendedAction, StringComparison.Ordinal);
    }
}
