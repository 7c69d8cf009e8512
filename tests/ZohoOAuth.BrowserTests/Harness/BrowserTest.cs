using System.Net.Http.Json;
using System.Text.Json;
using System.Web;
using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Hosting;
using ZohoOAuth.Simulator.Identity;

namespace ZohoOAuth.BrowserTests;

/// <summary>A simulated Zoho of its own for every test, and the browser that all share.</summary>
[Collection(SharedBrowser.Name)]
public abstract class BrowserTest(BrowserProcess browser) : IAsyncLifetime
{
    private protected const string AllRecords = "ZohoCRM.modules.ALL";

    private readonly List<IAsyncDisposable> _props = [];

    private protected ZohoSimulator Zoho { get; private set; } = null!;

    private protected SimulatedDataCenter Us => Zoho.DataCenters["sim-us"];

    private protected SimulatedDataCenter Eu => Zoho.DataCenters["sim-eu"];

    /// <summary>A server-based client with a redirect URI at a port where nobody listens yet.</summary>
    private protected SimulatedClient Client { get; private set; } = null!;

    private protected string Callback => Client.RedirectUris[0];

    /// <summary>A folder of the test's own.</summary>
    private protected string Folder { get; } = Directory.CreateTempSubdirectory("zoho-").FullName;

    public async Task InitializeAsync()
    {
        Zoho = await ZohoSimulator.StartAsync();
        Client = Zoho.AddClient(new SimulatedClientOptions { RedirectUris = [$"http://localhost:{FreePort.Find()}/callback"] });
    }

    public async Task DisposeAsync()
    {
        foreach (var prop in _props)
        {
            await prop.DisposeAsync();
        }

        await Zoho.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private protected async Task<Window> OpenAsync(ColorScheme scheme = ColorScheme.Light, int width = 1000, int height = 760)
    {
        var window = await browser.OpenAsync(scheme, width, height);
        _props.Add(window);
        return window;
    }

    /// <summary>
    /// Starts a script in an engine of its own: the module is there, the data centers are registered, <c>$client</c> is made.
    /// All scripts of a test are of one user.
    /// </summary>
    private protected EngineRun RunScript(string script, params (string Name, string Value)[] environment)
    {
        var run = EngineRun.Start(EngineRun.Opening(Zoho, Client) + script, [("ZOHO_HOME", Path.Combine(Folder, "home")), .. environment]);
        _props.Add(run);
        return run;
    }

    /// <summary>The address of a consent page.</summary>
    private protected Uri ConsentUrl(string path = "/oauth/v2/auth", string scope = AllRecords, string more = "&access_type=offline&state=s") => new(
        Us.AccountsUrl,
        $"{path}?client_id={Client.ClientId}&response_type=code&redirect_uri={Uri.EscapeDataString(Callback)}&scope={scope}{more}");

    /// <summary>Posts a form to an accounts server, as a client does.</summary>
    private protected async Task<JsonElement> PostAsync(string path, params (string Name, string Value)[] form)
    {
        using var http = new HttpClient();
        using var content = new FormUrlEncodedContent(form.ToDictionary(field => field.Name, field => field.Value));
        using var response = await http.PostAsync(new Uri(Us.AccountsUrl, path), content);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>The state that a consent was asked with.</summary>
    private protected static string StateOf(Uri consent) => HttpUtility.ParseQueryString(consent.Query)["state"]!;

    private protected static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    /// <summary>All that the browser asked went to the simulator, and no page complained.</summary>
    private protected static void AssertStayedHome(Window window)
    {
        Assert.NotEmpty(window.Requests);
        Assert.All(window.Requests, url => Assert.Equal("localhost", new Uri(url).Host));
        Assert.Empty(window.Complaints);
    }
}
