using System.Globalization;
using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Hosting;
using ZohoOAuth.Simulator.Identity;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Serving;

/// <summary>What <c>serve</c> prints: the addresses, the clients, and the commands that connect the module.</summary>
internal static class ServeText
{
    public static string Describe(ZohoSimulator zoho, IReadOnlyDictionary<string, IReadOnlyList<JsonObject>> data)
    {
        var client = zoho.Client;
        var registrations = Lines(zoho.DataCenters.Values.Select(dataCenter =>
            $"Register-ZohoDataCenter -Code {dataCenter.Code} -AccountsUrl {dataCenter.AccountsOrigin} -ApiDomain {dataCenter.ApiOrigin}"));
        var servers = Lines(zoho.DataCenters.Values.Select(dataCenter => string.Create(
            CultureInfo.InvariantCulture,
            $"  {dataCenter.Code,-8} accounts {dataCenter.AccountsOrigin}   API {dataCenter.ApiOrigin}")));
        return $"""
            A simulated Zoho is running.

            {servers}

            {ClientText.Describe(zoho)}
            {ServeData.OwnRecords(data)}
            In PowerShell:

            {registrations}
            {Registration(client)}

            In a browser: {zoho.FirstDataCenter.AccountsOrigin}/
            Control: {zoho.FirstDataCenter.AccountsOrigin}{ControlPath.Prefix}
            Stop with Ctrl-C.
            """;
    }

    private static string Lines(IEnumerable<string> lines) => string.Join(Environment.NewLine, lines);

    private static string Registration(SimulatedClient client) =>
        $"$client = New-ZohoClient -ClientId {client.ClientId} -ClientSecret {client.ClientSecret} "
        + $"-RedirectUri {client.RedirectUris[0]} -DataCenter {client.HomeDataCenter}";
}
