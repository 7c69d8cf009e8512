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

    [Theory]
    [InlineData("?type=AllUsers", 250)]
    [InlineData("?type=ActiveConfirmedUsers", 250)]
    [InlineData("?type=AdminUsers", 1)]
    [InlineData("?type=DeletedUsers", 0)]
    [InlineData("", 250)]
    public async Task Users_are_counted_by_type(string query, int count)
    {
        Zoho.CrmUsers = 250;

        using var response = await GetAsync(await AccessTokenAsync(Scope), $"/crm/v8/users/actions/count{query}");

        Assert.Equal(count, (await JsonAsync(response)).GetProperty("count").GetInt32());
    }

    [Theory]
    [InlineData("/crm/v8/users/3652397000000186017", "200")]
    [InlineData("/crm/v8/users/3652397000001000249", "200")]
    [InlineData("/crm/v8/users/3652397000001000250", "204")]
    [InlineData("/crm/v8/users/1", "204")]
    [InlineData("/crm/v8/users/abc", "400 INVALID_DATA")]
    [InlineData("/crm/v8/users?type=DeletedUsers", "204")]
    [InlineData("/crm/v8/users?type=Admins", "400 PATTERN_NOT_MATCHED")]
    [InlineData("/crm/v8/users?ids=3652397000000186017,1", "200")]
    [InlineData("/crm/v8/users?ids=1", "204")]
    [InlineData("/crm/v8/users?kind=AllUsers", "400 INVALID_REQUEST")]
    public async Task A_user_is_read_by_its_id(string path, string expected)
    {
        Zoho.CrmUsers = 250;

        Assert.Equal(expected, await CrmCodeAsync(await AccessTokenAsync(Scope), path));
    }

    [Fact]
    public async Task A_user_has_a_role_and_a_profile()
    {
        using var response = await GetAsync(await AccessTokenAsync(Scope), "/crm/v8/users/3652397000000186017");
        var user = (await JsonAsync(response)).GetProperty("users")[0];

        Assert.Equal(("CEO", "Administrator"), (Text(user.GetProperty("role"), "name"), Text(user.GetProperty("profile"), "name")));
    }
}
