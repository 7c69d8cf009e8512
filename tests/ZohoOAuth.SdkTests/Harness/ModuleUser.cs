using ZohoOAuth.Simulator.DataCenters;

namespace ZohoOAuth.SdkTests.Harness;

/// <summary>A user of the module with a home and a session of its own.</summary>
internal sealed class ModuleUser : IDisposable
{
    private readonly TemporaryFolder _home = new();
    private readonly ModuleSession _session;

    internal ModuleUser(IEnumerable<SimulatedDataCenter> dataCenters)
    {
        Environment.SetEnvironmentVariable("ZOHO_HOME", _home.Path);
        Environment.SetEnvironmentVariable("ZOHO_VAULT", "Local");
        _session = new ModuleSession();
        foreach (var dataCenter in dataCenters)
        {
            Run($"Register-ZohoDataCenter {dataCenter.Code} -AccountsUrl {Origin(dataCenter.AccountsUrl)} -ApiDomain {Origin(dataCenter.ApiDomain)}");
        }
    }

    internal void Set(string variable, object value) => _session.Set(variable, value);

    internal RunResult Run(string script) => _session.Run(script).Succeeded();

    public void Dispose()
    {
        _session.Dispose();
        _home.Dispose();
    }

    private static string Origin(Uri url) => url.GetLeftPart(UriPartial.Authority);
}
