using System.Globalization;
using ZohoOAuth.SdkTests.Harness;

namespace ZohoOAuth.SdkTests;

/// <summary>
/// The SDK and the module take over each other's tokens. The only tests here with a session of the module, whose settings belong to the process.
/// </summary>
public sealed class InterchangeTests : SdkTest
{
    private const string Header = "id,user_name,client_id,client_secret,refresh_token,access_token,grant_token,expiry_time,redirect_url,api_domain";

    private const string Count = "@(Invoke-ZohoApi '/crm/v8/Leads?fields=Last_Name&per_page=5' -Name sdk).Count";

    [SdkFact]
    public async Task A_token_of_the_SDK_is_continued_by_the_module()
    {
        var made = await SdkRun.RunAsync("sign-in", WithGrant());
        using var module = new ModuleUser(Zoho.DataCenters.Values);
        module.Set("row", Row(await File.ReadAllLinesAsync(PathOf("sdk_tokens.csv"))));

        module.Run("$saved = $row | Save-ZohoToken -Name sdk -PassThru -WarningAction SilentlyContinue");
        Assert.Equal(Text(made, "refreshToken"), module.Run("$saved").Secret("RefreshToken"));

        Assert.Equal(5, module.Run(Count).Value);
        Zoho.ExpireAccessTokens();
        Assert.Equal(5, module.Run(Count).Value);
        Assert.NotEqual(Text(made, "accessToken"), module.Run("Get-ZohoToken sdk").Secret("AccessToken"));
    }

    [SdkFact]
    public async Task A_token_of_the_module_is_continued_by_the_SDK()
    {
        using var module = new ModuleUser(Zoho.DataCenters.Values);
        Connect(module);
        var saved = module.Run("$token");
        var (access, refresh) = (saved.Secret("AccessToken"), saved.Secret("RefreshToken"));
        var requests = Received("sim-us/accounts").Count();

        await WriteRowAsync(refresh, access, DateTimeOffset.UtcNow.AddHours(1));
        var records = await SdkRun.RunAsync("pages", Settings() with { Id = "1", Module = "Deals" });
        Assert.Equal(10, records.GetProperty("count").GetInt32());
        Assert.Equal(requests, Received("sim-us/accounts").Count());

        await WriteRowAsync(refresh, access, DateTimeOffset.UnixEpoch.AddSeconds(1));
        var renewed = await SdkRun.RunAsync("sign-in", Settings() with { Id = "1" });
        Assert.NotEqual(access, Text(renewed, "accessToken"));
        Assert.Equal(requests + 1, Received("sim-us/accounts").Count());
    }

    /// <summary>What Import-Csv, which an engine by itself does not have, makes of the first row.</summary>
    private static PSObject Row(string[] lines)
    {
        var row = new PSObject();
        foreach (var (name, value) in lines[0].Split(',').Zip(lines[1].Split(',')))
        {
            row.Properties.Add(new PSNoteProperty(name, value));
        }

        return row;
    }

    private void Connect(ModuleUser module)
    {
        module.Set("id", Zoho.Client.ClientId);
        module.Set("secret", Secrets.Hide(Zoho.Client.ClientSecret));
        module.Set("code", Secrets.Hide(Zoho.IssueGrant(Zoho.Client, Scopes, redirectUri: "")));
        module.Set("redirectUri", Zoho.Client.RedirectUris[0]);
        module.Run("$client = New-ZohoClient $id -ClientSecret $secret -RedirectUri $redirectUri -DataCenter sim-us");
        module.Run("$token = $client | Invoke-ZohoTokenExchange -Code $code -Name module -WarningAction SilentlyContinue");
    }

    private Task WriteRowAsync(string refreshToken, string accessToken, DateTimeOffset end) => File.WriteAllTextAsync(
        PathOf("sdk_tokens.csv"),
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {Header}
            1,,{Zoho.Client.ClientId},{Zoho.Client.ClientSecret},{refreshToken},{accessToken},,{end.ToUnixTimeMilliseconds()},,{Origin(Us.ApiDomain)}
            """));
}
