using ZohoOAuth.Simulator.Faults;

namespace ZohoOAuth.ModuleTests;

/// <summary>The lists of every product, whole and in order, whatever happens in the middle.</summary>
public sealed class ProductTests : ModuleTest
{
    private static readonly string[] Ambiguous = ["Books", "Inventory", "Invoice", "Billing", "Expense", "Commerce", "People", "Creator"];

    public static TheoryData<string, string> Products => new()
    {
        { "Books", "/invoices -OrganizationId 7" }, { "Inventory", "/items -OrganizationId 7" }, { "Invoice", "/invoices -OrganizationId 7" },
        { "Billing", "/plans -OrganizationId 7" }, { "Expense", "/reports -OrganizationId 7" }, { "Recruit", "/Candidates" },
        { "Desk", "/tickets -OrganizationId 7" }, { "Projects", "/tasks -OrganizationId 7" }, { "Projects", "/users -OrganizationId 7" },
        { "Mail", "/accounts/1/messages/view" }, { "People", "/forms/employee/getRecords" }, { "WorkDrive", "/files/1/files" },
        { "Bigin", "/Contacts -Query @{ fields = 'Last_Name' }" }, { "ServiceDeskPlus", "/requests" }, { "Projects", "/projects -OrganizationId 7" },
        { "Creator", "/data/owner/app/report/All" }, { "Sign", "/requests" }, { "Cliq", "/channels" }, { "Campaigns", "/getmailinglists" },
        { "Commerce", "/salesorders -OrganizationId 7" }, { "FSM", "/Work_Orders" }, { "Workerly", "/Temps" }, { "Lens", "/reports" },
        { "Backstage", "/events -OrganizationId 7" }, { "Shifts", "/employees -OrganizationId 7" },
        { "Learn", "/customportal/1/manual -OrganizationId 7" },
        { "ServiceDeskPlus", "/requests -OrganizationId itdesk" }, { "ServiceDeskPlus", "/app/itdesk/api/v3/problems" },
        { "ServiceDeskPlusMSP", "/requests -OrganizationId itdesk" }, { "EndpointCentral", "/som/computers" },
        { "PatchManagerPlus", "/patch/allpatches" }, { "MobileDeviceManager", "/devices" }, { "Vault", "/secrets -Query @{ isAsc = 'true' }" },
        { "Assist", "/devices -Headers @{ 'x-com-zoho-assist-department-id' = '7' }" },
    };

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Stage.Connect(scope: Stage.Everything);
        Zoho.ProductRecords = 1_050;
        Stage.Session.Set("expire", (Action)Zoho.ExpireAccessTokens);
        Stage.Session.Set("refuse", (Action)(() => Zoho.Faults.Add(new Fault { Server = "*/api", Times = 1, Status = 429, Headers = new Dictionary<string, string> { ["Retry-After"] = "0" } })));
    }

    [Theory]
    [MemberData(nameof(Products))]
    public void Every_record_comes_once_and_in_order(string service, string path)
    {
        var result = Run($"$token | Invoke-ZohoApi -Service {service} {path} -All").Succeeded();

        Assert.Equal(Enumerable.Range(0, 1_050).Select(number => $"{number}"), result.Properties("n"));
        Assert.Empty(result.Warnings);
    }

    [Theory]
    [MemberData(nameof(Products))]
    public void Neither_a_dead_token_nor_a_429_in_the_middle_is_noticed(string service, string path)
    {
        // Where a product says the same of a dead token and of a missing right, only an old token is dead, and this one is young.
        var expire = Ambiguous.Contains(service) ? "" : "$expire.Invoke();";

        var result = Run(
            $"$n = 0; $token | Invoke-ZohoApi -Service {service} {path} -All -MaximumRetryCount 2 "
                + $"| ForEach-Object {{ if (++$n -eq 40) {{ $refuse.Invoke(); {expire} }}; $_ }}").Succeeded();

        Assert.Equal(Enumerable.Range(0, 1_050).Select(number => $"{number}"), result.Properties("n"));
    }

    /// <summary>No page says whether their lists have several pages.</summary>
    [Theory]
    [InlineData("Site24x7", "/monitors")]
    [InlineData("Log360Cloud", "/log-sources -OrganizationId 7")]
    public void A_list_that_has_one_page_is_whole_without_All(string service, string path)
    {
        var result = Run($"$token | Invoke-ZohoApi -Service {service} {path}").Succeeded();

        Assert.Equal(Enumerable.Range(0, 1_050).Select(number => $"{number}"), result.Properties("n"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Whether_Desk_counts_from_0_or_1_does_not_matter(int first)
    {
        Zoho.DeskCountsFrom = first;

        Assert.Equal(1_050, Run("$token | Invoke-ZohoApi -Service Desk /tickets -OrganizationId 7 -All").Succeeded().Properties("n").Distinct().Count());
    }

    [Fact]
    public void A_list_that_may_be_cut_warns_in_every_way()
    {
        Assert.Single(Run("$token | Invoke-ZohoApi -Service Books /invoices -OrganizationId 7").Succeeded().Warnings);
        Assert.Single(Run("$token | Invoke-ZohoApi -Service Desk /tickets -OrganizationId 7").Succeeded().Warnings);
        Zoho.ProductRecords = 9;
        Assert.Empty(Run("$token | Invoke-ZohoApi -Service Desk /tickets -OrganizationId 7").Succeeded().Warnings);
    }

    [Fact]
    public void Nothing_is_nothing_however_a_product_says_it()
    {
        Zoho.ProductRecords = 0;
        foreach (var row in Products)
        {
            Assert.Empty(Run($"$token | Invoke-ZohoApi -Service {row[0]} {row[1]} -All").Succeeded().Output);
        }
    }
}
