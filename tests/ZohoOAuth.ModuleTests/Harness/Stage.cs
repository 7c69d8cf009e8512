using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Hosting;

namespace ZohoOAuth.ModuleTests;

/// <summary>A simulated Zoho, a ZOHO_HOME of its own, and a session in which the client <c>$client</c> is described.</summary>
public sealed class Stage : IAsyncDisposable
{
    internal const string AllRecords = "ZohoCRM.modules.ALL";

    /// <summary>A scope for each product, because a token of one product is no good at another.</summary>
    internal const string Everything = AllRecords
        + ",ZohoBooks.fullaccess.ALL,ZohoInventory.FullAccess.ALL,ZohoInvoice.fullaccess.ALL"
        + ",ZohoSubscriptions.fullaccess.ALL,ZohoExpense.fullaccess.ALL,Desk.tickets.ALL,ZohoRecruit.modules.ALL"
        + ",ZohoBigin.modules.ALL,ZohoProjects.projects.ALL,ZohoCreator.report.ALL,WorkDrive.files.ALL"
        + ",ZohoSign.documents.ALL,ZohoCampaigns.contact.ALL,ZohoCliq.Channels.ALL,ZohoMail.messages.ALL"
        + ",ZohoPeople.forms.ALL,ZohoBookings.data.ALL,ZohoAnalytics.data.ALL,ZohoWriter.documentEditor.ALL"
        + ",ZohoSheet.dataAPI.ALL,SDPOnDemand.requests.ALL,ZohoCommerce.salesorders.ALL,ZohoFSM.modules.ALL,ZohoWorkerly.modules.ALL"
        + ",zohobackstage.event.ALL,ZohoLens.reportapi.READ,ZohoShifts.employees.ALL,ZohoLearn.customportal.READ"
        + ",DesktopCentralCloud.SOM.READ,MDMOnDemand.MDMInventory.ALL,logs360cloud.logsources.READ,Site24x7.Admin.READ,ZohoAssist.unattended.computer.ALL"
        + ",ZohoVault.secrets.ALL";

    private readonly TemporaryFolder _home = new();
    private readonly List<IDisposable> _props = [];
    private ForeignHost? _foreign;

    private Stage(ZohoSimulator zoho) => Zoho = zoho;

    internal ZohoSimulator Zoho { get; }

    internal ModuleSession Session { get; private set; } = null!;

    internal Browser Browser { get; } = new();

    /// <summary>The folder that ZOHO_HOME names.</summary>
    internal string Home => _home.Path;

    internal SimulatedDataCenter Us => Zoho.DataCenters["sim-us"];

    internal SimulatedDataCenter Eu => Zoho.DataCenters["sim-eu"];

    internal static async Task<Stage> SetAsync(SimulatorOptions? options = null)
    {
        var stage = new Stage(
            await ZohoSimulator.StartAsync(options ?? new SimulatorOptions { RedirectUris = [$"http://localhost:{FreePort.Find()}/callback"] }));
        Environment.SetEnvironmentVariable("ZOHO_HOME", stage.Home);
        Environment.SetEnvironmentVariable("ZOHO_VAULT", null);
        Environment.SetEnvironmentVariable("ZOHO_VAULT_PASSPHRASE", null);

        // Whoever runs the tests has a browser, which is to stay closed: the tests have their own person.
        Environment.SetEnvironmentVariable("BROWSER", "dotnet");
        stage.Session = stage.NewSession();
        foreach (var dataCenter in stage.Zoho.DataCenters.Values)
        {
            stage.Run(Registration(dataCenter)).Succeeded();
        }

        return stage;
    }

    /// <summary>The same code again replaces what an earlier stage registered under it.</summary>
    internal static string Registration(SimulatedDataCenter dataCenter) =>
        $"Register-ZohoDataCenter {dataCenter.Code} -AccountsUrl {Origin(dataCenter.AccountsUrl)} -ApiDomain {Origin(dataCenter.ApiDomain)}";

    internal static string Origin(Uri url) => url.GetLeftPart(UriPartial.Authority);

    /// <summary>Another session of the same user.</summary>
    internal ModuleSession NewSession()
    {
        var session = new ModuleSession();
        _props.Add(session);
        session.Set("secret", Secrets.Hide(Zoho.Client.ClientSecret));
        session.Set("id", Zoho.Client.ClientId);
        session.Set("redirectUri", Zoho.Client.RedirectUris[0]);
        session.Set("zohoHome", Home);
        return session;
    }

    internal RunResult Run(string script) => Session.Run(script);

    /// <summary>Makes <c>$client</c>, and <c>$code</c>: a one-time code of the console.</summary>
    internal void Describe(string scope = AllRecords, string dataCenter = "sim-us")
    {
        Run($"$client = New-ZohoClient $id -ClientSecret $secret -RedirectUri $redirectUri -DataCenter {dataCenter}").Succeeded();
        Session.Set("code", Secrets.Hide(Code(scope, dataCenter)));
    }

    /// <summary>A code without a redirect URI, as the console makes one.</summary>
    internal string Code(string scope = AllRecords, string dataCenter = "sim-us", string accessType = "offline") =>
        Zoho.IssueGrant(Zoho.Client, scope, dataCenter, accessType, redirectUri: "");

    /// <summary>Makes <c>$token</c>, saved in a vault under a name.</summary>
    internal void Connect(string name = "crm", string vault = "Local", string scope = AllRecords)
    {
        Describe(scope);
        Run($"$token = $client | Invoke-ZohoTokenExchange -Code $code -Name {name} -Vault {vault}").Succeeded();
    }

    /// <summary>
    /// What every way of signing in begins with: <c>$download</c> of a self client, <c>$deviceClient</c>, <c>$selfClient</c>, and
    /// the environment variables, with a refresh token of the connection <c>$token</c> if there is one.
    /// </summary>
    internal void PrepareSignIns()
    {
        var download = Path.Combine(Home, "self_client.json");
        File.WriteAllText(download, Zoho.IssueSelfClientFile(AllRecords));
        Session.Set("download", download);
        Session.Set("deviceSecret", Secrets.Hide(Zoho.DeviceClient.ClientSecret));
        Session.Set("selfSecret", Secrets.Hide(Zoho.SelfClient.ClientSecret));
        Run($"$deviceClient = New-ZohoClient {Zoho.DeviceClient.ClientId} -ClientSecret $deviceSecret -DataCenter sim-us").Succeeded();
        Run($"$selfClient = New-ZohoClient {Zoho.SelfClient.ClientId} -ClientSecret $selfSecret -DataCenter sim-us").Succeeded();
        SetVariables(Session.Get("token") is null ? null : Run("$token").Secret("RefreshToken"));
    }

    /// <summary>The environment variables of a pipeline; null takes them away.</summary>
    internal void SetVariables(string? refreshToken)
    {
        var isSet = refreshToken is not null;
        Environment.SetEnvironmentVariable("ZOHO_CLIENT_ID", isSet ? Zoho.Client.ClientId : null);
        Environment.SetEnvironmentVariable("ZOHO_CLIENT_SECRET", isSet ? Zoho.Client.ClientSecret : null);
        Environment.SetEnvironmentVariable("ZOHO_REFRESH_TOKEN", refreshToken);
        Environment.SetEnvironmentVariable("ZOHO_DATA_CENTER", isSet ? "sim-us" : null);
    }

    /// <summary>SecretManagement in the session, with these vaults.</summary>
    internal StandIn UseVaults(params StandInVault[] vaults)
    {
        var standIn = new StandIn(vaults);
        _props.Add(standIn);
        standIn.ImportInto(Session);
        return standIn;
    }

    /// <summary>A host on the loopback that is nobody's data center.</summary>
    internal ForeignHost AddForeignHost() => _foreign = new ForeignHost();

    public async ValueTask DisposeAsync()
    {
        if (_foreign is not null)
        {
            await _foreign.DisposeAsync();
        }

        SetVariables(null);
        _props.ForEach(prop => prop.Dispose());
        Browser.Dispose();
        _home.Dispose();
        await Zoho.DisposeAsync();
    }
}
