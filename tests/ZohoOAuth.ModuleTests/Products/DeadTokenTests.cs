namespace ZohoOAuth.ModuleTests;

/// <summary>
/// Where a product has one code for a dead token and for a right that is missing, the token's age decides: by the time of the
/// servers, because it is they who have issued it.
/// </summary>
public sealed class DeadTokenTests : ModuleTest
{
    private const int Records = 2_450;
    private const string TokenPath = "/oauth/v2/token";
    private static readonly TimeSpan Old = TimeSpan.FromMinutes(6);

    public static TheoryData<string, string, string> Lists => new()
    {
        { "Books", "/invoices -OrganizationId 7", "57" }, { "Inventory", "/items -OrganizationId 7", "57" }, { "Invoice", "/invoices -OrganizationId 7", "57" },
        { "Billing", "/plans -OrganizationId 7", "57" }, { "Expense", "/reports -OrganizationId 7", "57" }, { "People", "/forms/employee/getRecords", "7213" },
        { "Creator", "/data/owner/app/report/All", "1030" },
    };

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Zoho.ProductRecords = Records;
        Stage.Session.Set("expire", (Action)Zoho.ExpireAccessTokens);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void An_old_token_that_dies_in_the_middle_of_a_list_is_replaced_once_and_the_list_is_whole(string service, string path, string code)
    {
        Assert.NotEmpty(code);
        ConnectAndAge();

        var result = Run($"$n = 0; Invoke-ZohoApi -Service {service} {path} -All -Token $token | ForEach-Object {{ if (++$n -eq 40) {{ $expire.Invoke() }}; $_ }}").Succeeded();

        Assert.Equal(Enumerable.Range(0, Records).Select(number => $"{number}"), result.Properties("n"));
        Assert.Equal(1, Zoho.Requests.Count(TokenPath));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_young_token_is_not_replaced(string service, string path, string code)
    {
        Stage.Connect(scope: Stage.Everything);
        Refuse(service, path, code);
    }

    [Theory]
    [InlineData(-6)]
    [InlineData(6)]
    public void How_wrong_the_machines_clock_is_does_not_make_a_young_token_old(int minutes)
    {
        Zoho.Clock.Advance(TimeSpan.FromMinutes(minutes));
        Stage.Connect(scope: Stage.Everything);
        Refuse("Books", "/invoices -OrganizationId 7", "57");
    }

    private void Refuse(string service, string path, string code)
    {
        Zoho.ExpireAccessTokens();
        Zoho.Requests.Clear();

        var result = Run($"Invoke-ZohoApi -Service {service} {path} -All -MaximumRetryCount 3 -Token $token");

        Assert.Equal("ApiError", result.ErrorId);
        Assert.Equal((code, 401), (ZohoSaid.Of(result.Error).Code, ZohoSaid.Of(result.Error).Status));
        Assert.Equal(1, Zoho.Requests.Count());
    }

    /// <summary>Time passes at the servers; the module hears of it with the next token that it asks for, here another connection's.</summary>
    private void ConnectAndAge()
    {
        Stage.Connect(scope: Stage.Everything);
        Zoho.Clock.Advance(Old);
        Stage.Describe();
        Run("$null = $client | Invoke-ZohoTokenExchange -Code $code").Succeeded();
        Zoho.Requests.Clear();
    }
}
