namespace ZohoOAuth.Simulator.Tests;

public sealed class CrmUsersTests : SimulatorTest
{
    private const string Scope = "ZohoCRM.users.READ";

    [Theory]
    [InlineData("", 200, true)]
    [InlineData("?page=2", 50, false)]
    [InlineData("?page=2&per_page=100", 100, true)]
    [InlineData("?type=CurrentUser", 1, false)]
    public async Task Users_come_in_pages(string query, int count, bool more)
    {
        Zoho.CrmUsers = 250;

        using var response = await GetAsync(await AccessTokenAsync(Scope), $"/crm/v8/users{query}");

        var body = await JsonAsync(response);
        Assert.Equal(count, body.GetProperty("users").GetArrayLength());
        Assert.Equal(
            (count, more), (body.GetProperty("info").GetProperty("count").GetInt32(), body.GetProperty("info").GetProperty("more_records").GetBoolean()));
        Assert.Equal(count, body.GetProperty("users").EnumerateArray().DistinctBy(user => Text(user, "id")).Count());
    }

    [Theory]
    [InlineData("?page=3", "204")]
    [InlineData("?page=0", "400 INVALID_DATA")]
    [InlineData("?per_page=201", "400 INVALID_DATA")]
    public async Task A_page_that_is_not_there_has_no_users(string query, string expected)
    {
        Zoho.CrmUsers = 250;

        Assert.Equal(expected, await CrmCodeAsync(await AccessTokenAsync(Scope), $"/crm/v8/users{query}"));
    }
}
