using System.Text.Json;
using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Hosting;
using ZohoOAuth.Simulator.Requests;

namespace ZohoOAuth.SdkTests.Harness;

/// <summary>A simulated Zoho and a folder of its own for every test.</summary>
public abstract class SdkTest : IClassFixture<Announcement>, IAsyncLifetime
{
    private protected const string Scopes =
        "ZohoCRM.modules.ALL,ZohoCRM.settings.ALL,ZohoCRM.users.ALL,ZohoCRM.org.ALL,ZohoCRM.coql.READ,ZohoCRM.bulk.ALL,ZohoCRM.files.CREATE,ZohoFiles.files.ALL,ZohoSearch.securesearch.READ";

    private readonly string _folder = Directory.CreateTempSubdirectory("zoho-").FullName;

    private protected ZohoSimulator Zoho { get; private set; } = null!;

    private protected SimulatedDataCenter Us => Zoho.DataCenters["sim-us"];

    private protected SimulatedDataCenter Eu => Zoho.DataCenters["sim-eu"];

    private protected virtual SimulatorOptions Options => new();

    /// <summary>The requests that a server received, such as <c>sim-us/api</c>.</summary>
    private protected IEnumerable<LoggedRequest> Received(string server) => Zoho.Requests.Where(request => request.Server == server);

    public async Task InitializeAsync() => Zoho = await ZohoSimulator.StartAsync(Options);

    public async Task DisposeAsync()
    {
        await Zoho.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private protected string PathOf(string file) => Path.Combine(_folder, file);

    /// <summary>A client whose user has just accepted.</summary>
    private protected SdkSettings WithGrant(SimulatedDataCenter? dataCenter = null) =>
        Settings(dataCenter) with { GrantToken = Zoho.IssueGrant(Zoho.Client, Scopes, (dataCenter ?? Us).Code) };

    private protected SdkSettings Settings(SimulatedDataCenter? dataCenter = null) => new()
    {
        ApiUrl = Origin((dataCenter ?? Us).ApiDomain),
        AccountsUrl = Origin((dataCenter ?? Us).AccountsUrl),
        ClientId = Zoho.Client.ClientId,
        ClientSecret = Zoho.Client.ClientSecret,
        RedirectURL = Zoho.Client.RedirectUris[0],
        Store = PathOf("sdk_tokens.csv"),
        Resources = PathOf("resources"),
    };

    private protected static string Origin(Uri url) => url.GetLeftPart(UriPartial.Authority);

    private protected static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
