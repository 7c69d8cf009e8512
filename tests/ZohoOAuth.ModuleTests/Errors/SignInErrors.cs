using System.Globalization;
using ZohoOAuth.Simulator.Faults;
using ZohoOAuth.Simulator.Identity;

namespace ZohoOAuth.ModuleTests;

/// <summary>What can go wrong between the client and its first token.</summary>
internal static class SignInErrors
{
    private const string Exchange = "$client | Invoke-ZohoTokenExchange -Code $code";
    private const string Ask = "$request = $client | Get-ZohoGrantUrl -Scope ZohoCRM.modules.READ; ";
    private const string OldGrant = """
        $grant = [pscustomobject]@{ Code = $code; ReceivedAt = [DateTimeOffset] '2026-01-02T03:04:05Z'; ExpiresAt = [DateTimeOffset] '2026-01-02T03:06:05Z' }
        $grant.PSObject.TypeNames.Insert(0, 'Deserialized.ZohoOAuth.ZohoGrant')
        $grant | Invoke-ZohoTokenExchange -Client $client
        """;

    internal static readonly ErrorCase[] Cases =
    [
        new("InvalidCode", ErrorCategory.AuthenticationError, "the code is not known", "{id}", "$client | Invoke-ZohoTokenExchange -Code 1000.aaaa.bbbb"),
        new("InvalidCode", ErrorCategory.AuthenticationError, "the code has been used", "{id}", $"$null = {Exchange}; {Exchange}"),
        new("InvalidClient", ErrorCategory.AuthenticationError, "the client id is wrong", "1000.WRONG",
            "New-ZohoClient 1000.WRONG -ClientSecret $secret -DataCenter sim-us | Invoke-ZohoTokenExchange -Code $code"),
        new("InvalidClientSecret", ErrorCategory.AuthenticationError, "the server says so", "{id}", stage => Answered(stage, "invalid_client_secret")),
        new("InvalidRedirectUri", ErrorCategory.InvalidArgument, "the redirect URI differs by a slash", "/callback/", WithSlash),
        new("InvalidScope", ErrorCategory.InvalidArgument, "the scope has no form", "ZohoCRM", "$client | Get-ZohoGrantUrl -Scope ZohoCRM"),
        new("InvalidScope", ErrorCategory.InvalidArgument, "the server says so", "{id}", stage => Answered(stage, "invalid_scope")),
        new("InvalidResponseType", ErrorCategory.InvalidArgument, "the server says so", "{id}", stage => Answered(stage, "invalid_response_type")),
        new("WrongDataCenter", ErrorCategory.AuthenticationError, "the user lives where the client is not known", "sim-eu", UnknownAbroadAsync),
        new("GrantExpired", ErrorCategory.AuthenticationError, "the grant is older than two minutes", LocalTime("2026-01-02T03:06:05Z"), OldGrant),
        new("GrantDenied", ErrorCategory.PermissionDenied, "the user refuses", "{id}", RefusedAsync),
        new("StateMismatch", ErrorCategory.SecurityError, "the redirect is another sign-in's", "the request of 20",
            Ask + "ConvertFrom-ZohoRedirectUrl 'http://localhost:8765/callback?code=1000.a.b&state=other' -Request $request"),
        new("StateMismatch", ErrorCategory.SecurityError, "the redirect brings no state", "the request of 20",
            Ask + "ConvertFrom-ZohoRedirectUrl 'http://localhost:8765/callback?code=1000.a.b' -Request $request"),
        new("GrantTimeout", ErrorCategory.OperationTimeout, "nobody answers", "/callback", Ask + "$request | Receive-ZohoGrant -NoBrowser -TimeoutSec 1"),
        new("ListenerPortInUse", ErrorCategory.ResourceBusy, "another program holds the port", "/callback", Held),
        new("GrantExpired", ErrorCategory.AuthenticationError, "the code of the console's file is too old", "self_client.json", stage => Late(stage)),
        new("InvalidClient", ErrorCategory.AuthenticationError, "the client is of another type than the device flow takes", "Non-browser",
            "Connect-Zoho -Client $client -DeviceCode -Scope ZohoCRM.modules.READ"),
        new("InvalidInput", ErrorCategory.InvalidArgument, "the organization is not named", "missing_org_info", stage => Own(stage, "")),
        new("InvalidInput", ErrorCategory.InvalidArgument, "the organization has a form that none has", "Zoho CRM",
            stage => Own(stage, "-OrganizationId 'Zoho CRM'")),
        new("InvalidInput", ErrorCategory.InvalidArgument, "a number does not say whose organization it is", "600001234",
            stage => Own(stage, "-OrganizationId 600001234 -Scope ZohoCRM.modules.READ,ZohoBooks.contacts.READ")),
        new("InvalidInput", ErrorCategory.InvalidArgument, "the client id is missing", "-ClientId", "Connect-Zoho -Scope ZohoCRM.modules.READ"),
        new("InvalidInput", ErrorCategory.InvalidArgument, "the client id is empty, as a variable that is not set", "-ClientId",
            "Connect-Zoho -ClientId $notSet -Scope ZohoCRM.modules.READ"),
        new("InvalidInput", ErrorCategory.InvalidArgument, "the redirect URI is missing", "-RedirectUri",
            "Connect-Zoho -ClientId $id -ClientSecret $secret -DataCenter sim-us -Scope ZohoCRM.modules.READ"),
        new("InvalidInput", ErrorCategory.InvalidArgument, "the client secret is missing", "-ClientSecret",
            "Connect-Zoho -ClientId $id -Scope ZohoCRM.modules.READ"),
        new("InvalidInput", ErrorCategory.InvalidArgument, "the scope is missing", "-Scope", "Connect-Zoho -Client $client"),
        new("InvalidInput", ErrorCategory.InvalidArgument, "the variable is not set", "ZOHO_CLIENT_ID", "Connect-Zoho -FromEnvironment"),
        new("InvalidInput", ErrorCategory.InvalidArgument, "the refresh token is not set", "ZOHO_REFRESH_TOKEN",
            "Connect-Zoho -FromEnvironment -ClientId $id -ClientSecret $secret"),
        new("InvalidInput", ErrorCategory.InvalidArgument, "the file is not there", "nowhere.json", "Connect-Zoho -SelfClientPath nowhere.json"),
        new("InvalidInput", ErrorCategory.InvalidArgument, "the file is another", "is not a self_client.json", stage => AnotherFile(stage)),
        new("InvalidInput", ErrorCategory.InvalidArgument, "scopes cannot be added to a self client's token", "redirect URI", stage => SelfClientScope(stage)),
        new("MissingRefreshToken", ErrorCategory.AuthenticationError, "the answer leaves it out", "{id}", WithoutRefreshToken),
        new("InvalidInput", ErrorCategory.InvalidArgument, "the data center does not exist", "atlantis",
            "New-ZohoClient $id -ClientSecret $secret -DataCenter atlantis"),
        new("InvalidInput", ErrorCategory.InvalidArgument, "the redirect URI is none", "ftp://localhost",
            "New-ZohoClient $id -ClientSecret $secret -RedirectUri ftp://localhost -DataCenter sim-us"),
        new("InvalidInput", ErrorCategory.InvalidArgument, "the client id holds a blank", "1000 ABC", "New-ZohoClient '1000 ABC' -ClientSecret $secret"),
        new("InvalidInput", ErrorCategory.InvalidArgument, "the code is empty", "{id}", "$client | Invoke-ZohoTokenExchange -Code ''"),
        new("InvalidInput", ErrorCategory.InvalidArgument, "the client has no redirect URI", "{id}",
            "New-ZohoClient $id -ClientSecret $secret -DataCenter sim-us | Get-ZohoGrantUrl -Scope ZohoCRM.modules.READ"),
        new("InvalidInput", ErrorCategory.InvalidArgument, "the address is not trusted to be registered", "http://example.com",
            "Register-ZohoDataCenter far -AccountsUrl http://example.com -ApiDomain https://example.com"),
        new("InvalidInput", ErrorCategory.InvalidArgument, "the code of a data center is Zoho's own", "'eu'",
            "Register-ZohoDataCenter eu -AccountsUrl https://example.com -ApiDomain https://example.com"),
        new("InvalidInput", ErrorCategory.InvalidArgument, "the data center is asked for by name", "atlantis", "Get-ZohoDataCenter atlantis"),
        new("InvalidInput", ErrorCategory.InvalidArgument, "the pasted text is no address", "URL", "ConvertFrom-ZohoRedirectUrl 'the page did not load'"),
        new("InvalidInput", ErrorCategory.InvalidArgument, "the code of an error is not known", "no_such_code", "Resolve-ZohoError no_such_code"),
        new("InvalidInput", ErrorCategory.InvalidArgument, "the scope is not in the list", "Did you mean ZohoCRM.modules.ALL?", "Get-ZohoScope CRM.module.ALL"),
        new("InvalidInput", ErrorCategory.InvalidArgument, "the service has no scopes", "'Bookz'", "Get-ZohoScope -Service Bookz"),
        new("InvalidInput", ErrorCategory.InvalidArgument, "nobody knows the scope of a path", "POST '/foo/bar'",
            "Get-ZohoScope -ForPath /foo/bar?x=1 -Method POST"),
    ];

    private static RunResult Answered(Stage stage, string error)
    {
        stage.Zoho.Faults.Add(new Fault { Path = "/oauth/v2/token", Body = $$"""{"error":"{{error}}"}""" });
        return stage.Run(Exchange);
    }

    private static RunResult Held(Stage stage)
    {
        using var holder = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, new Uri(stage.Zoho.Client.RedirectUris[0]).Port);
        holder.Start();
        return stage.Run(Ask + "$request | Receive-ZohoGrant -NoBrowser");
    }

    private static RunResult Late(Stage stage)
    {
        stage.PrepareSignIns();
        File.WriteAllText((string)stage.Session.Get("download")!, stage.Zoho.IssueSelfClientFile(Stage.AllRecords, lifetime: TimeSpan.FromMinutes(-1)));
        return stage.Run("Connect-Zoho -SelfClientPath $download -DataCenter sim-us");
    }

    private static RunResult Own(Stage stage, string rest)
    {
        stage.PrepareSignIns();
        return stage.Run($"Connect-Zoho -ClientCredential -Client $selfClient {rest}{(rest.Contains("-Scope", StringComparison.Ordinal) ? "" : " -Scope ZohoCRM.modules.READ")}");
    }

    private static RunResult AnotherFile(Stage stage)
    {
        stage.PrepareSignIns();
        File.WriteAllText((string)stage.Session.Get("download")!, "{}");
        return stage.Run("Connect-Zoho -SelfClientPath $download");
    }

    private static RunResult SelfClientScope(Stage stage)
    {
        stage.PrepareSignIns();
        return stage.Run("$sync = Connect-Zoho -SelfClientPath $download -DataCenter sim-us -RemoveFile; $sync | Add-ZohoScope -Scope ZohoCRM.users.READ");
    }

    private static RunResult WithSlash(Stage stage)
    {
        stage.Session.Set("grant", stage.Zoho.IssueGrant(stage.Zoho.Client, Stage.AllRecords));
        return stage.Run("""
            $client = New-ZohoClient $id -ClientSecret $secret -RedirectUri "$redirectUri/" -DataCenter sim-us
            ConvertFrom-ZohoRedirectUrl "$redirectUri/?code=$grant" -WarningAction SilentlyContinue | Invoke-ZohoTokenExchange -Client $client
            """);
    }

    private static async Task<RunResult> UnknownAbroadAsync(Stage stage)
    {
        var local = stage.Zoho.AddClient(new SimulatedClientOptions { MultiDataCenter = false, RedirectUris = stage.Zoho.Client.RedirectUris });
        stage.Session.Set("id", local.ClientId);
        stage.Session.Set("secret", Secrets.Hide(local.ClientSecret));
        stage.Describe();
        stage.Zoho.UserDataCenter = "sim-eu";
        stage.Session.Set("redirected", await stage.Browser.AcceptAsync((string)stage.Run(Ask + "\"$request\"").Value!));
        return stage.Run("$redirected | ConvertFrom-ZohoRedirectUrl -Request $request | Invoke-ZohoTokenExchange");
    }

    private static async Task<RunResult> RefusedAsync(Stage stage)
    {
        stage.Session.Set("redirected", await stage.Browser.RefuseAsync((string)stage.Run(Ask + "\"$request\"").Value!));
        return stage.Run("$redirected | ConvertFrom-ZohoRedirectUrl -Request $request");
    }

    private static string LocalTime(string utc) =>
        DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture).ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);

    private static RunResult WithoutRefreshToken(Stage stage)
    {
        stage.Zoho.ResponseFormat.OmitRefreshToken = true;
        return stage.Run(Exchange + " -Name crm -Vault Local");
    }
}
