using ZohoOAuth.Simulator.Hosting;

namespace ZohoOAuth.ModuleTests;

/// <summary>
/// One call of each product in each data center, in one process with the built module, to the simulator under Zoho's own names. What counts is which
/// host received the call, and not what it answered.
/// </summary>
public sealed class ProductHosts : IAsyncLifetime
{
    private const string Mark = "X-Product";

    private readonly Dictionary<(string Product, string DataCenter), string> _failures = [];

    internal ZohoSimulator Zoho { get; private set; } = null!;

    /// <summary>The names that -Service accepts.</summary>
    internal IReadOnlyList<string> Products { get; private set; } = [];

    public async Task InitializeAsync()
    {
        Zoho = await ZohoSimulator.StartAsync(new SimulatorOptions { AsZoho = new AsZohoOptions(), LoggedRequests = 5_000 });
        using var home = new TemporaryFolder();
        var result = await EngineProcess.RunAsync(Environment(Zoho, home.Path), Opening + string.Join('\n', Zoho.DataCenters.Keys.Select(Calls)));
        Assert.Equal("", result.Errors);
        foreach (var line in result.Output)
        {
            Note(line.Split(' ', 4));
        }
    }

    public async Task DisposeAsync() => await Zoho.DisposeAsync();

    /// <summary>The variables of a process that reaches Zoho's names through the simulator, and trusts its certificate.</summary>
    internal static Dictionary<string, string> Environment(ZohoSimulator zoho, string home) => new()
    {
        ["HTTPS_PROXY"] = Stage.Origin(zoho.Proxy!.Url),
        ["https_proxy"] = Stage.Origin(zoho.Proxy.Url),
        ["SSL_CERT_FILE"] = zoho.Proxy.CertificateFile,
        ["ZOHO_HOME"] = home,
        ["ZOHO_VAULT"] = "Local",
    };

    /// <summary>The host that received the call, or the error of a call that no host received.</summary>
    internal string Of(string product, string dataCenter)
    {
        var hosts = Zoho.Requests
            .Where(request => request.Server.StartsWith($"{dataCenter}/", StringComparison.Ordinal) && request.Headers.GetValueOrDefault(Mark) == product)
            .Select(request => request.Headers["Host"])
            .Distinct()
            .ToArray();
        return hosts.Length == 0 ? _failures.GetValueOrDefault((product, dataCenter), "nothing") : string.Join(" and ", hosts);
    }

    /// <summary>The products, and a function that makes one call and writes its error. No call is repeated.</summary>
    private string Opening => $$"""
        Import-Module '{{Layout.Manifest}}'
        $WarningPreference = 'SilentlyContinue'
        $secret = [securestring]::new(); '{{Zoho.Client.ClientSecret}}'.ToCharArray() | ForEach-Object { $secret.AppendChar($_) }
        $completion = [System.Management.Automation.CommandCompletion]::CompleteInput('Invoke-ZohoApi /x -Service ', 27, $null)
        "products $($completion.CompletionMatches.CompletionText -join ',')"
        function Call($Name, $DataCenter, $Token, $Arguments) {
            $call = "Invoke-ZohoApi -Service $Name $Arguments -Token `$Token -MaximumRetryCount 0 -Headers @{ '{{Mark}}' = '$Name' } -ErrorAction Stop"
            try { $null = & ([scriptblock]::Create($call)) }
            catch { "failed $DataCenter $Name $($_.FullyQualifiedErrorId.Split(',')[0]) $($_.ErrorDetails.Message)" }
        }

        """;

    private string Calls(string dataCenter)
    {
        var code = Zoho.IssueGrant(Zoho.Client, Stage.Everything, dataCenter, redirectUri: "");
        var client = $"New-ZohoClient {Zoho.Client.ClientId} -ClientSecret $secret -DataCenter {dataCenter}";
        return string.Join(
            '\n',
            HostExpectation.All
                .Select(row => $"Call {row.Product} {dataCenter} $token '{row.Call.Replace("'", "''", StringComparison.Ordinal)}'")
                .Prepend($"$token = {client} | Invoke-ZohoTokenExchange -Code '{code}'"));
    }

    private void Note(string[] parts)
    {
        if (parts is ["products", var names, ..])
        {
            Products = names.Split(',');
        }
        else if (parts is ["failed", var dataCenter, var product, var error])
        {
            _failures[(product, dataCenter)] = error;
        }
    }
}
