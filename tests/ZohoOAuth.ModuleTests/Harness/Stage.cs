namespace ZohoOAuth.ModuleTests;

/// <summary>A simulated Zoho, a ZOHO_HOME of its own, and a session in which the client <c>$client</c> is described.</summary>
public sealed class Stage : IAsyncDisposable
{
    internal const string AllRecords = "ZohoCRM.modules.ALL";

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
        var stage = new Stage(await ZohoSimulator.StartAsync(options));
        Environment.SetEnvironmentVariable("ZOHO_HOME", stage.Home);
        Environment.SetEnvironmentVariable("ZOHO_VAULT", null);
        stage.Session = stage.NewSession();
        foreach (SimulatedDataCenter dataCenter in stage.Zoho.DataCenters.Values)
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

        _props.ForEach(prop => prop.Dispose());
        Browser.Dispose();
        _home.Dispose();
        await Zoho.DisposeAsync();
    }
}
