using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace ZohoOAuth.Benchmarks.Hosts;

/// <summary>The simulated Zoho in a process of its own, so that its work is not counted as the module's.</summary>
internal sealed class SimulatorProcess : IAsyncDisposable
{
    /// <summary>The records of each list, in pages of 200.</summary>
    public const int Records = 10_000;

    /// <summary>The delay of each response in a row that simulates a network.</summary>
    public static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(100);

    private const string Scope = "ZohoCRM.modules.ALL,ZohoBooks.fullaccess.ALL";
    private readonly ScratchFolder _data;
    private readonly HttpClient _http = new();
    private readonly Process _process;
    private readonly Uri _control;

    private SimulatorProcess(Process process, Uri control, ScratchFolder data, ZohoNames? names)
    {
        _data = data;
        _process = process;
        _control = control;
        Names = names;
    }

    /// <summary>How clients reach it under Zoho's own names; null if it has addresses of its own.</summary>
    public ZohoNames? Names { get; }

    /// <summary>The code of the data center.</summary>
    public string DataCenter { get; private set; } = "";

    public string AccountsUrl { get; private set; } = "";

    public string ApiDomain { get; private set; } = "";

    public string ClientId { get; private set; } = "";

    public string ClientSecret { get; private set; } = "";

    public string AccessToken { get; private set; } = "";

    public static Task<SimulatorProcess> StartAsync() => StartAsync([]);

    /// <summary>One under Zoho's own names, as a user's script reaches Zoho. Null on a system where its certificate is trusted only after a change.</summary>
    public static async Task<SimulatorProcess?> StartAsZohoAsync() => OperatingSystem.IsLinux() ? await StartAsync(["--as-zoho"]) : null;

    private static async Task<SimulatorProcess> StartAsync(string[] more)
    {
        var data = new ScratchFolder();
        SampleRecords.Write(Path.Combine(data.Path, "Samples.json"), Records);
        var start = new ProcessStartInfo("dotnet", [Locations.Simulator, "serve", "--data", data.Path, .. more]) { RedirectStandardOutput = true };

        // It is killed in the end, and would not delete its diagnostic sockets.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        var process = ToolProcess.Start(start);
        const string label = "Control: ";
        ZohoNames? names = null;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            names ??= ZohoNames.Parse(line);
            if (line.StartsWith(label, StringComparison.Ordinal))
            {
                var simulator = new SimulatorProcess(process, new Uri(line[label.Length..]), data, names);
                await simulator.PrepareAsync();
                return simulator;
            }
        }

        throw new BenchmarkException("The simulator did not start.");
    }

    /// <summary>How many records each list has, but the one of the samples.</summary>
    public async Task SetRecordsAsync(int count)
    {
        await PostAsync(string.Create(CultureInfo.InvariantCulture, $"/records?module=Leads&count={count}"));
        await PostAsync(string.Create(CultureInfo.InvariantCulture, $"/product-records?count={count}"));
    }

    /// <summary>Delays each response of the APIs from now on; zero ends it.</summary>
    public async Task DelayAsync(TimeSpan delay)
    {
        (await _http.DeleteAsync(new Uri(_control + "/faults"))).Dispose();
        if (delay > TimeSpan.Zero)
        {
            using var response = await _http.PostAsJsonAsync(
                new Uri(_control + "/faults"), new[] { new { path = "/crm/*", delay }, new { path = "/books/*", delay } });
            response.EnsureSuccessStatusCode();
        }
    }

    /// <summary>A one-time code, as the API console makes it for a self client.</summary>
    public async Task<string> NewCodeAsync() => Text(await PostAsync("/grant?scope=" + Scope), "code");

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _data.Dispose();
    }

    /// <summary>Fills the lists, and takes an access token.</summary>
    private async Task PrepareAsync()
    {
        var description = await ReadAsync(await _http.GetAsync(_control));
        var dataCenter = description.GetProperty("dataCenters")[0];
        AccountsUrl = Text(dataCenter, "accountsUrl");
        DataCenter = Text(dataCenter, "code");
        ApiDomain = Text(dataCenter, "apiDomain");
        ClientId = Text(description, "clientId");
        ClientSecret = Text(description, "clientSecret");
        await SetRecordsAsync(Records);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["client_id"] = ClientId,
            ["client_secret"] = ClientSecret,
            ["code"] = await NewCodeAsync(),
        });
        using var zoho = Names?.NewClient() ?? new HttpClient();
        AccessToken = Text(await ReadAsync(await zoho.PostAsync(new Uri(AccountsUrl + "/oauth/v2/token"), form)), "access_token");
    }

    private async Task<JsonElement> PostAsync(string path) => await ReadAsync(await _http.PostAsync(new Uri(_control + path), null));

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response)
    {
        using (response.EnsureSuccessStatusCode())
        {
            return JsonElement.Parse(await response.Content.ReadAsStringAsync());
        }
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
