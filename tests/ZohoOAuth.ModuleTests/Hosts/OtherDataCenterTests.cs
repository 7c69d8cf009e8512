using ZohoOAuth.Simulator.Faults;
using ZohoOAuth.Simulator.Hosting;

namespace ZohoOAuth.ModuleTests;

/// <summary>A token stays in its data center, whatever a host of Zoho's answers.</summary>
public sealed class OtherDataCenterTests : IAsyncLifetime
{
    private ZohoSimulator Zoho { get; set; } = null!;

    public async Task InitializeAsync() => Zoho = await ZohoSimulator.StartAsync(new SimulatorOptions { AsZoho = new AsZohoOptions() });

    public async Task DisposeAsync() => await Zoho.DisposeAsync();

    [CertificateFileTheory]
    [InlineData("https://www.zohoapis.com/crm/v8/Leads")]
    [InlineData("https://desk.zoho.in/api/v1/tickets")]
    [InlineData("https://workdrive.zoho.com.au/api/v1/files")]
    public async Task A_redirect_to_another_data_center_is_refused(string address)
    {
        Zoho.Faults.Add(new Fault { Path = "/crm/*", Server = "eu/*", RedirectTo = address });

        Assert.Equal(["UntrustedHost"], await RunAsync("Invoke-ZohoApi /crm/v8/Leads -Query @{ fields = 'Last_Name' }"));
        Assert.All(Zoho.Requests, request => Assert.StartsWith("eu/", request.Server, StringComparison.Ordinal));
    }

    [CertificateFileTheory]
    [InlineData("https://workdrive.zoho.com/api/v1/files/1a2b3c/files?page%5Bnext%5D=c1")]
    [InlineData("https://www.zohoapis.com/workdrive/api/v1/files/1a2b3c/files?page%5Bnext%5D=c1")]
    public async Task A_next_page_in_another_data_center_is_not_read_there(string next)
    {
        Zoho.Faults.Add(new Fault
        {
            Path = "*/files/1a2b3c/files", Server = "eu/*", Times = 1,
            Body = $$"""{ "data": [{ "id": "1", "type": "files" }], "links": { "cursor": { "has_next": true, "next": "{{next}}" } } }""",
        });

        await RunAsync("Invoke-ZohoApi -Service WorkDrive /files/1a2b3c/files -All -Query @{ 'page[next]' = ''; 'page[limit]' = 1 }");

        Assert.All(Zoho.Requests, request => Assert.StartsWith("eu/", request.Server, StringComparison.Ordinal));
    }

    [CertificateFileTheory]
    [InlineData("https://www.zohoapis.com/crm/v8/Leads")]
    [InlineData("https://desk.zoho.com/api/v1/tickets")]
    [InlineData("https://sdpondemand.manageengine.com/api/v3/requests")]
    public async Task An_address_in_another_data_center_is_refused(string address)
    {
        Assert.Equal(["UntrustedHost"], await RunAsync($"Invoke-ZohoApi {address}"));
        Assert.All(Zoho.Requests, request => Assert.StartsWith("eu/", request.Server, StringComparison.Ordinal));
    }

    /// <summary>Runs a call with a token of the data center eu. Returns the ids of its errors.</summary>
    private async Task<IReadOnlyList<string>> RunAsync(string call)
    {
        using var home = new TemporaryFolder();
        var result = await EngineProcess.RunAsync(ProductHosts.Environment(Zoho, home.Path), $$"""
            Import-Module '{{Layout.Manifest}}'
            $WarningPreference = 'SilentlyContinue'
            $secret = [securestring]::new(); '{{Zoho.Client.ClientSecret}}'.ToCharArray() | ForEach-Object { $secret.AppendChar($_) }
            $client = New-ZohoClient {{Zoho.Client.ClientId}} -ClientSecret $secret -DataCenter eu
            $token = $client | Invoke-ZohoTokenExchange -Code '{{Zoho.IssueGrant(Zoho.Client, Stage.Everything, "eu", redirectUri: "")}}'
            try { $null = {{call}} -Token $token -MaximumRetryCount 0 -ErrorAction Stop } catch { $_.FullyQualifiedErrorId.Split(',')[0] }
            """);
        Assert.Equal("", result.Errors);
        return result.Output;
    }
}
