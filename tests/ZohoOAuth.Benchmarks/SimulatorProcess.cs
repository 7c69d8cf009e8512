using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace ZohoOAuth.Benchmarks;

/// <summary>The simulated Zoho in a process of its own, so that its work is not counted as the module's.</summary>
internal sealed class SimulatorProcess : IAsyncDisposable
{
    public const int Records = 10_000;

    /// <summary>All fields of a lead but the id, which comes anyway.</summary>
    public const string Fields =
        "First_Name,Last_Name,Full_Name,Email,Company,Owner,Annual_Revenue,Email_Opt_Out,Description,Created_Time,Modified_Time";

    private const string Scope = "ZohoCRM.modules.ALL";
    private readonly HttpClient _http = new();
    private readonly Process _process;
    private readonly Uri _control;

    private SimulatorProcess(Process process, Uri control)
    {
        _process = process;
        _control = control;
    }

    public string AccountsUrl { get; private set; } = "";

    public string ApiDomain { get; private set; } = "";

    public string ClientId { get; private set; } = "";

    public string ClientSecret { get; private set; } = "";

    public string AccessToken { get; private set; } = "";

    public static async Task<SimulatorProcess> StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Locations.Simulator, "serve"]) { RedirectStandardOutput = true };

        // It is killed in the end, and would leave its diagnostic sockets behind.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        var process = Process.Start(start)!;
        const string label = "Control: ";
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(label, StringComparison.Ordinal))
            {
                return new SimulatorProcess(process, new Uri(line[label.Length..]));
            }
        }

        throw new InvalidOperationException("The simulator has not started.");
    }

    /// <summary>Fills the module that is read, and takes an access token.</summary>
    public async Task PrepareAsync()
    {
        var description = await ReadAsync(await _http.GetAsync(_control));
        var dataCenter = description.GetProperty("dataCenters")[0];
        AccountsUrl = Text(dataCenter, "accountsUrl");
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
        AccessToken = Text(await ReadAsync(await _http.PostAsync(new Uri(AccountsUrl + "/oauth/v2/token"), form)), "access_token");
    }

    /// <summary>How many records the list has.</summary>
    public Task SetRecordsAsync(int count) => PostAsync(string.Create(CultureInfo.InvariantCulture, $"/records?module=Leads&count={count}"));

    /// <summary>Lets each page of the list come so much later; none ends it.</summary>
    public async Task DelayAsync(TimeSpan delay)
    {
        (await _http.DeleteAsync(new Uri(_control + "/faults"))).Dispose();
        if (delay > TimeSpan.Zero)
        {
            using var fault = new StringContent($$"""{"path":"/crm/v8/Leads","delay":"{{delay:c}}"}""");
            (await _http.PostAsync(new Uri(_control + "/faults"), fault)).EnsureSuccessStatusCode().Dispose();
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
