using System.Text.Json;
using ZohoOAuth.SdkTests.Harness;

namespace ZohoOAuth.SdkTests;

public sealed class SignInTests : SdkTest
{
    [SdkFact]
    public async Task A_grant_becomes_a_token_that_the_SDK_saves_under_the_name_of_its_user()
    {
        var token = await SdkRun.RunAsync("sign-in", WithGrant());

        Assert.StartsWith("1000.", Text(token, "refreshToken"), StringComparison.Ordinal);
        Assert.Equal(Origin(Us.ApiDomain), Text(token, "apiDomain"));
        Assert.Contains('@', Text(token, "user")!);
        Assert.Single(Received("sim-us/accounts"), request => request.Path == "/oauth/v2/token");
    }

    [SdkFact]
    public async Task A_token_that_ends_is_renewed_by_the_next_run()
    {
        // The SDK renews five seconds before the end.
        Zoho.Limits.AccessTokenLifetime = TimeSpan.FromSeconds(4);
        var first = await SdkRun.RunAsync("sign-in", WithGrant());
        Zoho.Limits.AccessTokenLifetime = TimeSpan.FromHours(1);
        var next = Settings() with { Id = Text(first, "id") };

        var second = await SdkRun.RunAsync("sign-in", next);
        var third = await SdkRun.RunAsync("sign-in", next);

        Assert.NotEqual(Text(first, "accessToken"), Text(second, "accessToken"));
        Assert.Equal(Text(first, "refreshToken"), Text(second, "refreshToken"));
        Assert.Equal(Text(second, "accessToken"), Text(third, "accessToken"));
    }

    [SdkFact]
    public async Task A_wrong_secret_is_an_error_of_the_SDK() =>
        AssertRefused("invalid_client", await SdkRun.RunAsync("sign-in", WithGrant() with { ClientSecret = "wrong" }));

    [SdkFact]
    public async Task A_wrong_client_is_an_error_of_the_SDK() =>
        AssertRefused("invalid_client", await SdkRun.RunAsync("sign-in", WithGrant() with { ClientId = "1000.NOBODY" }));

    [SdkFact]
    public async Task A_wrong_code_is_an_error_of_the_SDK() =>
        AssertRefused("invalid_code", await SdkRun.RunAsync("sign-in", Settings() with { GrantToken = "1000.no.code" }));

    [SdkFact]
    public async Task A_code_works_once()
    {
        var settings = WithGrant();
        await SdkRun.RunAsync("sign-in", settings);

        AssertRefused("invalid_code", await SdkRun.RunAsync("sign-in", settings with { Store = PathOf("other.csv") }));
    }

    private static void AssertRefused(string error, JsonElement report)
    {
        Assert.Equal("INVALID TOKEN ERROR", Text(report, "code"));
        Assert.Contains(error, Text(report, "message"), StringComparison.Ordinal);
    }
}
