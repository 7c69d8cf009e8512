using System.Text.Json;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.SignIn;
using ZohoOAuth.UnitTests.Support;

namespace ZohoOAuth.UnitTests.SignIn;

/// <summary>The ways to sign in without a browser, against an accounts server on the loopback address.</summary>
public sealed class SignInWaysTests : SignInTest
{
    private static readonly string[] Scope = ["ZohoCRM.modules.READ"];

    private readonly TempFolder _folder = new();

    public override void Dispose()
    {
        _folder.Dispose();
        base.Dispose();
    }

    [Fact]
    public async Task A_code_of_the_console_is_exchanged()
    {
        Zoho.Answer(Granted());

        var token = await Engine.RunAsync((pipeline, cancellationToken) => new CodeSignIn(pipeline, Client(), SecretText.Hide(Sample.Code), Scope).RunAsync(cancellationToken));

        Assert.Equal((Sample.NewAccessToken, DataCenter), (Sample.Access(token), token.DataCenter));
        Assert.Equal((Sample.Code, "authorization_code"), (Zoho.Seen[0].Form["code"], Zoho.Seen[0].Form["grant_type"]));
    }

    [Fact]
    public void An_empty_code_is_said_before_anything_is_sent()
    {
        Assert.Equal("GrantCode", Refusal.Of(ErrorIds.InvalidInput, () => new CodeSignIn(null!, Client(), new System.Security.SecureString(), [])).Target);
        Assert.Empty(Zoho.Seen);
    }

    [Fact]
    public async Task A_refresh_token_of_a_pipeline_is_proved_by_a_refresh_and_masked_in_its_log()
    {
        SetVariable("GITHUB_ACTIONS", "true");
        Zoho.Answer(Sample.RefreshAnswer());

        var token = await Engine.RunAsync((pipeline, cancellationToken) => new RefreshTokenSignIn(pipeline, Client(), SecretText.Hide($"1000.{ClientId}"), Scope, isFromEnvironment: true).RunAsync(cancellationToken));

        Assert.Equal(Sample.NewAccessToken, Sample.Access(token));
        Assert.Equal($"1000.{ClientId}", Zoho.Seen[0].Form["refresh_token"]);
        Assert.Equal(
            [Sample.ClientSecret, $"1000.{ClientId}", Sample.NewAccessToken],
            Engine.TakeScreen().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Replace("::add-mask::", string.Empty, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_refresh_token_that_Zoho_rejects_is_an_error()
    {
        Zoho.Answer("""{"error":"invalid_code"}""");

        await Refusal.OfAsync(ErrorIds.RefreshTokenRejected, () => Engine.RunAsync(
            (pipeline, cancellationToken) => new RefreshTokenSignIn(pipeline, Client(), SecretText.Hide($"1000.{ClientId}"), Scope, isFromEnvironment: true).RunAsync(cancellationToken)));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(" ZohoCRM.600001234 ", "ZohoCRM.600001234")]
    [InlineData("600001234", "ZohoCRM.600001234")]
    public async Task A_client_signs_in_as_itself_and_a_number_is_completed_by_its_service(string? organization, string? sent)
    {
        Zoho.Answer(Sample.RefreshAnswer());

        var token = await Engine.RunAsync((pipeline, cancellationToken) => new ClientCredentialSignIn(pipeline, Client(), Scope, organization).RunAsync(cancellationToken));

        Assert.True(token.IsClientCredential);
        Assert.Equal(("client_credentials", sent), (Zoho.Seen[0].Form["grant_type"], Zoho.Seen[0].Form.GetValueOrDefault("soid")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ZohoCRM 6")]
    [InlineData("ZohoCRM.6&x=1")]
    public void What_is_no_organization_is_said(string organization) =>
        Assert.Equal("OrganizationId", Refusal.Of(ErrorIds.InvalidInput, () => new ClientCredentialSignIn(null!, Client(), Scope, organization)).Target);

    [Fact]
    public void A_number_alone_is_no_organization_of_two_services() => Assert.Contains(
        "ZohoCRM, ZohoBooks", Refusal.Of(ErrorIds.InvalidInput, () => new ClientCredentialSignIn(null!, Client(), [.. Scope, "ZohoBooks.invoices.READ"], "6")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_file_of_a_self_client_is_deleted_or_the_user_is_warned(bool shouldRemove)
    {
        Zoho.Answer(Granted());
        var path = SelfClientFile(DateTimeOffset.UtcNow.AddMinutes(5));

        var run = Engine.Run(async (pipeline, cancellationToken) =>
        {
            var signIn = new SelfClientSignIn(pipeline, path, DataCenter, ZohoEnvironment.Production, shouldRemove);
            Assert.StartsWith(path, signIn.Target, StringComparison.Ordinal);
            Assert.Equal(Scope, signIn.RequestedScopes);
            await signIn.RunAsync(cancellationToken);
            await signIn.CleanUpAsync();
        });

        Assert.Equal(shouldRemove ? 0 : 1, run.Succeeded().Warnings.Count);
        Assert.Equal(Sample.Code, Zoho.Seen[0].Form["code"]);
        Assert.Equal(!shouldRemove, File.Exists(path));
    }

    [Fact]
    public void A_code_that_has_expired_in_its_file_is_not_sent()
    {
        var path = SelfClientFile(DateTimeOffset.UtcNow.AddMinutes(-1));

        Refusal.Of(ErrorIds.GrantExpired, () => new SelfClientSignIn(null!, path, DataCenter, ZohoEnvironment.Production, shouldRemoveFile: true));

        Assert.Empty(Zoho.Seen);
        Assert.True(File.Exists(path));
    }

    [Fact]
    public async Task A_device_sign_in_shows_the_address_and_the_code_and_ends_at_its_time_limit()
    {
        Zoho.Answer($$"""{"user_code":"ABCD1234","device_code":"1000.device","verification_url":"{{Zoho.Address}}/device","verification_uri_complete":"{{Zoho.Address}}/device?code=ABCD1234","expires_in":300000,"interval":30000}""");

        await Refusal.OfAsync(ErrorIds.GrantTimeout, () => Engine.RunAsync(
            (pipeline, cancellationToken) => new DeviceSignIn(pipeline, Client(), Scope, TimeSpan.FromMilliseconds(200)).RunAsync(cancellationToken)));

        var screen = Engine.TakeScreen();
        Assert.Contains($"    {Zoho.Address}/device\n", screen, StringComparison.Ordinal);
        Assert.Contains("enter the code    ABCD1234    and accept", screen, StringComparison.Ordinal);
        Assert.Contains("█", screen, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_way_says_it_will_do_names_the_client_and_its_server()
    {
        ISignIn[] ways =
        [
            new CodeSignIn(null!, Client(), SecretText.Hide(Sample.Code), Scope),
            new DeviceSignIn(null!, Client(), Scope, null),
            new RefreshTokenSignIn(null!, Client(), SecretText.Hide(Sample.RefreshToken), Scope, isFromEnvironment: true),
            new RefreshTokenSignIn(null!, Client(), SecretText.Hide(Sample.RefreshToken), Scope),
            new ClientCredentialSignIn(null!, Client(), Scope, null),
        ];

        Assert.All(ways, way => Assert.Equal($"client {ClientId} at {Zoho.Address}", way.Target));
        Assert.Equal(ways.Length, ways.Select(way => way.Action).Distinct().Count());
        Assert.Equal([true, true, false, false, false], ways.Select(way => way.NewRefreshTokenClient is not null));
        Assert.All(ways, way => Assert.Equal(Scope, way.RequestedScopes));
    }

    private string SelfClientFile(DateTimeOffset expiresAt)
    {
        var path = _folder.File("self_client.json");
        File.WriteAllText(path, JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["client_id"] = ClientId,
            ["client_secret"] = Sample.ClientSecret,
            ["code"] = Sample.Code,
            ["scope"] = Scope,
            ["expiry_time"] = expiresAt.ToUnixTimeMilliseconds(),
        }));
        return path;
    }
}
