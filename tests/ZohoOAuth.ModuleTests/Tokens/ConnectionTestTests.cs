namespace ZohoOAuth.ModuleTests;

/// <summary>Test-ZohoConnection tells the truth about a connection.</summary>
public sealed class ConnectionTestTests : ModuleTest
{
    [Fact]
    public void A_good_token_passes_with_a_warning_when_the_limit_is_used_up()
    {
        Stage.Connect();
        Run("1..10 | ForEach-Object { $null = Update-ZohoAccessToken -Name crm -Vault Local -Force -ErrorAction SilentlyContinue }").Succeeded();

        Assert.Equal(true, Run("Test-ZohoConnection -Name crm -Vault Local").Value);
        var limit = Row("crm", "Limit");

        Assert.Equal((true, true), (Passed(limit), limit.Properties["IsWarning"].Value));
        Assert.Contains("10 of 10", Detail(limit), StringComparison.Ordinal);
    }

    [Fact]
    public void An_expired_token_fails_when_the_limit_is_used_up()
    {
        Stage.Connect();
        Run("1..10 | ForEach-Object { $null = Update-ZohoAccessToken -Name crm -Vault Local -Force -ErrorAction SilentlyContinue }").Succeeded();
        Zoho.RevokeAccessToken(Run("Get-ZohoToken crm -Vault Local").Secret("AccessToken"));

        Assert.Equal(["Limit", "RefreshToken"], Rows("crm").Where(row => !Passed(row)).Select(row => row.Properties["Check"].Value));
        Assert.Equal(false, Run("Test-ZohoConnection -Name crm -Vault Local").Value);
    }

    [Fact]
    public void A_revoked_refresh_token_fails_in_its_own_row_with_the_fix()
    {
        Stage.Connect();
        Zoho.RevokeAll();

        var row = Assert.Single(Rows("crm"), row => !Passed(row));

        Assert.Equal("RefreshToken", row.Properties["Check"].Value);
        Assert.Contains("RefreshTokenRejected", Detail(row), StringComparison.Ordinal);
        Assert.Matches("(?i)sign in again", (string)row.Properties["Fix"].Value);
    }

    [Fact]
    public void A_token_without_the_scope_of_the_test_request_is_accepted_and_no_HTTP_status_is_an_answer()
    {
        Stage.Connect();
        var row = Row("crm", "Api");
        Assert.True(Passed(row));
        Assert.DoesNotContain("HTTP 401", Detail(row), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html>Unauthorized</html>", 401, false)]
    [InlineData("""{"code":"INTERNAL_ERROR"}""", 500, false)]
    [InlineData("""{"code":"NO_PERMISSION"}""", 403, true)]
    public void An_error_of_the_API_is_not_an_answer(string body, int status, bool passes)
    {
        Stage.Connect();
        Zoho.Faults.Add(new() { Path = "/crm/v8/org", Body = body, Status = status, Times = 10 });

        var row = Row("crm", "Api");

        Assert.Equal((passes, passes), (Passed(row), row.Properties["IsWarning"].Value));
        Assert.Contains($"HTTP {status}", Detail(row), StringComparison.Ordinal);
        Assert.Equal(passes, row.Properties["Fix"].Value is null);
    }

    [Fact]
    public void A_wildcard_gives_a_row_for_each_connection()
    {
        Stage.Connect("crm-a");
        Stage.Connect("crm-b");
        Stage.Connect("other");
        Zoho.RevokeRefreshToken(Run("Get-ZohoToken crm-b -Vault Local").Secret("RefreshToken"));

        var rows = Run("Test-ZohoConnection -Name crm-* -Vault Local").Succeeded();

        Assert.Equal(["crm-a", "crm-b"], rows.Properties("Name"));
        Assert.Equal(["True", "False"], rows.Properties("Passed"));
        Assert.Equal([null, "Connect-Zoho"], rows.Properties("Fix").Select(fix => fix is null ? null : "Connect-Zoho"));
        Assert.Equal(["crm-a", "crm-b"], Run("Test-ZohoConnection -Name crm-* -Vault Local -Detailed").Succeeded().Properties("Name").Distinct());
        Assert.Empty(Run("Test-ZohoConnection -Name none* -Vault Local").Succeeded().Output);
    }

    private IEnumerable<PSObject> Rows(string name) => Run($"Test-ZohoConnection -Name {name} -Vault Local -Detailed").Succeeded().Output!;

    private PSObject Row(string name, string check) => Assert.Single(Rows(name), row => row.Properties["Check"].Value is string text && text == check);

    private static bool Passed(PSObject row) => (bool)row.Properties["Passed"].Value;

    private static string Detail(PSObject row) => (string)row.Properties["Detail"].Value;
}
