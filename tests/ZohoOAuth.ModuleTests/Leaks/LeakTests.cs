using System.Text;
using ZohoOAuth.Simulator.Faults;

namespace ZohoOAuth.ModuleTests;

/// <summary>Plants secrets, runs every cmdlet with every stream on, and looks for the secrets everywhere.</summary>
public sealed class LeakTests : ModuleTest, IDisposable
{
    private const string Chatty = "$VerbosePreference = 'Continue'; $DebugPreference = 'Continue'; $InformationPreference = 'Continue'";

    /// <summary>A code that somebody pastes where it does not belong: its shape alone gives it away.</summary>
    private const string Misplaced = "1000.0123456789abcdef0123456789abcdef.0123456789abcdef0123456789abcdef";

    private const string Passphrase = "marker-passphrase";

    /// <summary>No shape gives these away: only knowing that they are secrets does.</summary>
    private static readonly string[] Markers = ["marker-client-secret", "marker-refresh", "marker-code", "marker-access", Passphrase];

    /// <summary>The exchange first, while the code is good. The data that an API returns is the user's own, and is not looked at.</summary>
    private static readonly string[] Work =
    [
        "$client | Invoke-ZohoTokenExchange -Code $code",
        "$token",
        "$client",
        "$token | Save-ZohoToken copy -Vault Local -PassThru",
        "Get-ZohoToken -Vault Local",
        "Get-ZohoToken copy -Vault Local | Update-ZohoAccessToken -Force",
        "$token | Get-ZohoAccessToken",
        "$null = $token | Get-ZohoAccessToken -AsHeader",
        "$null = $token | Get-ZohoAccessToken -AsPlainText",
        "$token | Get-ZohoTokenLimit",
        "$token | Get-ZohoApiLimit",
        "Set-ZohoTokenLimit LiveAccessToken -Maximum 12",
        "$token | Test-ZohoConnection",
        "$token | Test-ZohoConnection -Detailed",
        "$token | Register-ZohoHost helpdesk.contoso.com -Service ServiceDeskPlus; Get-ZohoToken copy -Vault Local",
        "$token | Register-ZohoHost \"https://me:$($plain)@helpdesk.contoso.com\" -Service ServiceDeskPlus",
        "Connect-Zoho console -Vault Local -Client $client -GrantCode $code",
        "Connect-Zoho file -Vault Local -SelfClientPath $folder/self_client.json -DataCenter sim-us",
        "Connect-Zoho robot -Vault Local -Client $client -ClientCredential -OrganizationId 600001234 -Scope ZohoCRM.modules.ALL",
        "Connect-Zoho device -Vault Local -Client $client -DeviceCode -Scope ZohoCRM.modules.ALL -TimeoutSec 1",
        "Connect-Zoho browser -Vault Local -Client $client -NoBrowser -Scope ZohoCRM.modules.ALL -TimeoutSec 1",
        "Connect-Zoho pipeline -Vault Local -FromEnvironment -Client $client",
        "$token | Add-ZohoScope ZohoCRM.users.READ -NoBrowser -TimeoutSec 1",
        "$client | Get-ZohoGrantUrl ZohoCRM.modules.READ | Receive-ZohoGrant -NoBrowser -TimeoutSec 1",
        "$null = $token | Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name'",
        "$null = $token | Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -Raw -ResponseHeadersVariable headers; $headers",
        "$null = $token | Invoke-ZohoApi /crm/v8/Deals -Method POST -Body @{ data = @(@{ Last_Name = 'Doe' }) }",
        "$null = $token | Invoke-ZohoApi /crm/v8/settings/modules",
        "$null = $token | Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -SkipHttpErrorCheck",
        "$token | Invoke-ZohoApi 'https://example.com/crm/v8/Deals?fields=Deal_Name'",
        "$token | Invoke-ZohoApi '/crm/v8/Deals?fields=Deal_Name' -WhatIf",
        "$client | Invoke-ZohoTokenExchange -Code $code -WhatIf",
        "ConvertFrom-ZohoRedirectUrl \"http://localhost:8765/callback?code=$($plain)&location=eu\"",
        "ConvertFrom-ZohoRedirectUrl \"http://localhost:8765/callback?code=$($plain)&state=x\" -Request ($client | Get-ZohoGrantUrl ZohoCRM.modules.READ)",
        "ConvertFrom-ZohoRedirectUrl \"http://localhost:8765/callback?error=$($plain)\"",
        "$client | Get-ZohoGrantUrl -Scope ZohoCRM.modules.ALL",
        "$client | Get-ZohoGrantUrl -Scope $plain",
        "Get-ZohoScope $plain",
        "Get-ZohoScope -Service $plain",
        "Get-ZohoScope -ForPath \"/$plain/x?code=$plain\"",
        "Get-ZohoDataCenter sim-us -Live",
        "$token | Export-ZohoEnvironment $folder/shared.json",
        "$token | Export-ZohoEnvironment $folder/own.json -IncludeSecrets",
        "$token | Export-ZohoEnvironment $folder/whatif.json -IncludeSecrets -WhatIf",
        "$client | Export-ZohoEnvironment $folder/client.json",
        "Import-ZohoEnvironment $folder/own.json",
        "Import-ZohoEnvironment $folder/shared.json",
        "Import-ZohoEnvironment $folder/misplaced.json",
        "$token | Export-ZohoToken $folder/crm.sealed -Passphrase $passphrase",
        "Import-ZohoToken $folder/crm.sealed -Passphrase $passphrase",
        "Import-ZohoToken $folder/crm.sealed -Passphrase $passphrase -Name sealed -Vault Local",
        "Import-ZohoToken $folder/crm.sealed -Passphrase $code",
        "$token | Revoke-ZohoToken -AccessTokenOnly",
        "Remove-ZohoToken copy -Vault Local",
        "$token | Revoke-ZohoToken",
        "Get-ZohoToken gone -Vault Local",
        "$Error | Resolve-ZohoError",
        "Resolve-ZohoError $plain",
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Nothing_shows_a_secret_when_all_goes_well()
    {
        Stage.Connect(scope: Stage.Everything);
        string[] secrets = [Zoho.Client.ClientSecret, Reveal("$token.AccessToken"), Reveal("$token.RefreshToken"), Reveal("$code")];

        Search([.. secrets, Misplaced, Passphrase]);
    }

    [Theory]
    [InlineData(200, """{"error":"ECHO"}""")]
    [InlineData(400, """{"error":"Access Denied","error_description":"ECHO"}""")]
    [InlineData(401, """{"code":"INVALID_TOKEN","message":"ECHO","details":{"access_token":"ECHO"},"status":"error"}""")]
    [InlineData(500, """{"code":"ECHO","message":"client_secret=ECHO refresh_token: ECHO","details":{"token":"ECHO"}}""")]
    [InlineData(200, "<html>ECHO</html>")]
    [InlineData(502, "ECHO")]
    public void Nothing_shows_a_secret_when_Zoho_echoes_what_it_was_sent(int status, string body)
    {
        ConnectWithMarkers();
        Zoho.Faults.Add(new Fault { Status = status, Body = body.Replace("ECHO", "{sent}", StringComparison.Ordinal) });

        Search([.. Markers, Misplaced]);
    }

    [Fact]
    public void Nothing_shows_a_secret_when_the_connection_breaks()
    {
        ConnectWithMarkers();
        Zoho.Faults.Add(new Fault { Abort = true });

        Search([.. Markers, Misplaced]);
    }

    [Fact]
    public void The_vault_that_fails_does_not_get_a_secret_shown()
    {
        Stage.UseVaults(new StandInVault { Name = "Memory", IsDefault = true, WritesLeft = 1 });
        Run("$client = New-ZohoClient $id -ClientSecret $secret -RedirectUri $redirectUri -DataCenter sim-us").Succeeded();
        AnswerMarkers();
        Stage.Session.Set("code", Secrets.Hide("marker-code"));

        var result = Run(Chatty + "; $client | Invoke-ZohoTokenExchange -Code $code -Name crm");

        Assert.Equal("VaultWriteFailed", result.ErrorId);
        Assert.DoesNotContain("marker-", Dump.Of(result));
    }

    private void ConnectWithMarkers()
    {
        Stage.Session.Set("secret", Secrets.Hide("marker-client-secret"));
        AnswerMarkers();
        Stage.Connect("copy");
        Stage.Session.Set("code", Secrets.Hide("marker-code"));
        Zoho.Faults.Clear();
    }

    private void AnswerMarkers() => Zoho.Faults.Add(new Fault
    {
        Path = "/oauth/v2/token",
        Body = """{"access_token":"marker-access","refresh_token":"marker-refresh","expires_in":3600}""",
    });

    private string Reveal(string expression) => Secrets.Reveal((System.Security.SecureString)Run(expression).Value!);

    private void Search(string[] secrets)
    {
        Stage.Session.Set("plain", Misplaced);
        Stage.Session.Set("passphrase", Secrets.Hide(Passphrase));
        Stage.Session.Set("folder", _folder.Path);
        File.WriteAllText(
            Path.Combine(_folder.Path, "misplaced.json"),
            $$"""{"values":[{"key":"client-id","value":"{{Misplaced}}"},{"key":"accounts-url","value":"{{Misplaced}}"}]}""");
        File.WriteAllText(Path.Combine(_folder.Path, "self_client.json"), $$"""{"client_id":"{{Zoho.Client.ClientId}}","client_secret":"{{secrets[0]}}","code":"{{secrets[^2]}}","scope":["ZohoCRM.modules.ALL"],"expiry_time":"{{DateTimeOffset.UtcNow.AddMinutes(9):O}}"}""");
        Run(Chatty);
        using var traces = new NetworkTraces();
        string[] leaks =
        [
            .. Work.SelectMany(script => Leaks(script, Everything(script), secrets)),
            .. Leaks("the screen", Stage.Session.Show("$token; $client; $client | Get-ZohoGrantUrl ZohoCRM.modules.READ; $Error"), secrets),
            .. Leaks("the traces", traces.Text, secrets),
        ];

        Assert.Contains("RequestStart", traces.Text);

        Assert.Empty(leaks);
        SearchFiles(Directory.GetFiles(Stage.Home, "*", SearchOption.AllDirectories), secrets);
        SearchFiles([.. Written("shared.json", "client.json", "crm.sealed")], secrets);
        Assert.Contains(secrets, secret => File.ReadAllText(Written("own.json").Single()).Contains(secret, StringComparison.Ordinal));
    }

    private IEnumerable<string> Written(params string[] names) => names.Select(name => Path.Combine(_folder.Path, name));

    /// <summary>What -WhatIf says goes to the screen alone.</summary>
    private string Everything(string script) => Dump.Of(Run(script)) + Stage.Session.TakeScreen();

    private static IEnumerable<string> Leaks(string where, string text, string[] secrets) =>
        from line in text.Split('\n')
        where secrets.Any(secret => line.Contains(secret, StringComparison.Ordinal))
        select $"{where}: {line}";

    private static void SearchFiles(string[] files, string[] secrets)
    {
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            var content = File.ReadAllBytes(file);
            Assert.DoesNotContain(secrets, secret => file.Contains(secret, StringComparison.Ordinal));
            Assert.DoesNotContain(
                secrets,
                secret => content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)) >= 0 || content.AsSpan().IndexOf(Encoding.Unicode.GetBytes(secret)) >= 0);
        }
    }
}
