using ZohoOAuth.Simulator.Hosting;

namespace ZohoOAuth.ModuleTests;

/// <summary>Zoho's own data centers and hosts, which the module trusts without registration, behind the proxy of the simulator.</summary>
public sealed class ZohoNameTests : IAsyncLifetime
{
    private const string Scopes = "ZohoCRM.modules.ALL,Desk.tickets.READ";

    private ZohoSimulator Zoho { get; set; } = null!;

    private string Opening => $$"""
        Import-Module '{{Layout.Manifest}}'
        $WarningPreference = 'SilentlyContinue'
        $secret = [securestring]::new(); '{{Zoho.Client.ClientSecret}}'.ToCharArray() | ForEach-Object { $secret.AppendChar($_) }
        function Get-Token($DataCenter, $Code) {
            New-ZohoClient {{Zoho.Client.ClientId}} -ClientSecret $secret -DataCenter $DataCenter | Invoke-ZohoTokenExchange -Code $Code
        }

        """;

    public async Task InitializeAsync() => Zoho = await ZohoSimulator.StartAsync(new SimulatorOptions { AsZoho = new AsZohoOptions() });

    public async Task DisposeAsync() => await Zoho.DisposeAsync();

    [CertificateFileFact]
    public async Task Every_data_center_is_reached_by_its_own_hosts()
    {
        string[] codes = [.. Zoho.DataCenters.Keys];
        var calls = codes.Select(code => $$"""
            $token = Get-Token {{code}} '{{Code(code)}}'
            $deals = @(Invoke-ZohoApi /crm/v8/Deals -Token $token -Query @{ fields = 'Deal_Name' }).Count
            $tickets = @(Invoke-ZohoApi -Service Desk /tickets -Token $token -OrganizationId 7 -First 3).Count
            "{{code}} $($token.AccountsUrl) $($token.ApiDomain) $deals $tickets"
            """);

        var output = await RunAsync(string.Join('\n', calls));

        Assert.Equal(codes.Select(code => $"{code} {Origin(code, accounts: true)} {Origin(code, accounts: false)} 10 3"), output);
        string[] desks = [.. Zoho.Requests.To("/api/v1/tickets").Select(request => request.Headers["Host"]).Distinct()];
        Assert.Equal(codes.Length, desks.Length);
        Assert.Contains("desk.zohocloud.ca", desks);
        Assert.Contains("desk.zoho.com.cn", desks);
    }

    [CertificateFileFact]
    public async Task What_a_host_lacks_is_an_error_with_the_text_of_the_host()
    {
        var output = await RunAsync($$"""
            $token = Get-Token eu '{{Code("eu")}}'
            foreach ($url in 'https://people.zoho.eu/crm/v8/Deals', 'https://calendar.zoho.eu/api/v1/calendars', 'https://www.zohoapis.eu/api/v1/tickets') {
                try { Invoke-ZohoApi $url -Token $token -ErrorAction Stop } catch { "$($_.Exception.ZohoCode) $($_.Exception.HttpStatus)" }
            }
            """);

        Assert.Equal([" 404", "NOT_SIMULATED 501", "INVALID_URL_PATTERN 404"], output);
    }

    private string Code(string dataCenter) => Zoho.IssueGrant(Zoho.Client, Scopes, dataCenter, redirectUri: "");

    private string Origin(string code, bool accounts) =>
        Stage.Origin(accounts ? Zoho.DataCenters[code].AccountsUrl : Zoho.DataCenters[code].ApiDomain);

    private async Task<IReadOnlyList<string>> RunAsync(string script)
    {
        using var home = new TemporaryFolder();
        var proxy = Zoho.Proxy!;
        var environment = new Dictionary<string, string>
        {
            ["HTTPS_PROXY"] = Stage.Origin(proxy.Url),
            ["https_proxy"] = Stage.Origin(proxy.Url),
            ["SSL_CERT_FILE"] = proxy.CertificateFile,
            ["ZOHO_HOME"] = home.Path,
            ["ZOHO_VAULT"] = "Local",
        };
        var result = await EngineProcess.RunAsync(environment, Opening + script);
        Assert.Equal("", result.Errors);
        return result.Output;
    }
}
