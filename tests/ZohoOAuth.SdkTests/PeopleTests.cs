using ZohoOAuth.SdkTests.Harness;

namespace ZohoOAuth.SdkTests;

public sealed class PeopleTests : SdkTest
{
    [SdkFact]
    public async Task Users_and_the_organization_are_read()
    {
        var report = await SdkRun.RunAsync("people", WithGrant());
        var users = report.GetProperty("users").EnumerateArray().ToArray();

        Assert.Equal(Zoho.CrmUsers, users.Length);
        Assert.All(users, user => Assert.Contains('@', Text(user, "email")!));
        Assert.Equal(Text(users[0], "id"), Text(report, "one"));
        Assert.NotEmpty(Text(report.GetProperty("org"), "company")!);
        Assert.All(Text(report.GetProperty("org"), "zgid")!, digit => Assert.True(char.IsAsciiDigit(digit)));
    }
}
