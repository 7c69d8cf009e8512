using System.Globalization;
using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Hosting;
using ZohoOAuth.Simulator.Identity;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Serving;

/// <summary>Runs a simulator until it is canceled, so that users can try their runbooks without a Zoho account.</summary>
internal static class ServeCommand
{
    private const int PortsPerDataCenter = 2;

    public static async Task RunAsync(int port, TextWriter output, CancellationToken cancellationToken)
    {
        await using var zoho = await ZohoSimulator.StartAsync(new SimulatorOptions { DataCenters = At(port) }, cancellationToken);
        await output.WriteLineAsync(Describe(zoho).AsMemory(), cancellationToken);
        await output.FlushAsync(cancellationToken);
        await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static SimulatedDataCenterOptions[] At(int port) =>
    [
        .. new SimulatorOptions().DataCenters.Select((dataCenter, index) => new SimulatedDataCenterOptions
        {
            Code = dataCenter.Code,
            Location = dataCenter.Location,
            AccountsPort = port == 0 ? 0 : port + (index * PortsPerDataCenter),
            ApiPort = port == 0 ? 0 : port + (index * PortsPerDataCenter) + 1,
        }),
    ];

    private static string Describe(ZohoSimulator zoho)
    {
        var client = zoho.Client;
        var registrations = string.Join(Environment.NewLine, zoho.DataCenters.Values.Select(dataCenter => string.Create(
            CultureInfo.InvariantCulture,
            $"Register-ZohoDataCenter -Code {dataCenter.Code} -AccountsUrl {dataCenter.AccountsOrigin} -ApiDomain {dataCenter.ApiOrigin}")));
        var servers = string.Join(Environment.NewLine, zoho.DataCenters.Values.Select(dataCenter => string.Create(
            CultureInfo.InvariantCulture,
            $"  {dataCenter.Code,-8} accounts {dataCenter.AccountsOrigin}   API {dataCenter.ApiOrigin}")));
        return $"""
            A simulated Zoho is running.

            {servers}

            {DescribeClients(zoho)}

            In PowerShell:

            {registrations}
            {Registration(client)}

            Control: {zoho.FirstDataCenter.AccountsOrigin}{ControlPath.Prefix}
            Stop with Ctrl-C.
            """;
    }

    /// <summary>A table of the clients, one for every way of signing in.</summary>
    public static string DescribeClients(ZohoSimulator zoho)
    {
        var clients = string.Join(Environment.NewLine, new[] { zoho.Client, zoho.SelfClient, zoho.DeviceClient }.Select(one => string.Create(
            CultureInfo.InvariantCulture,
            $"  {Name(one.Type),-14}{one.ClientId,-38}{one.ClientSecret}")));
        return $"""
              {"client",-14}{"id",-38}secret
            {clients}

              redirect URI of the server-based client: {zoho.Client.RedirectUris[0]}
            """;
    }

    private static string Registration(SimulatedClient client) =>
        $"$client = New-ZohoClient -ClientId {client.ClientId} -ClientSecret {client.ClientSecret} "
        + $"-RedirectUri {client.RedirectUris[0]} -DataCenter {client.HomeDataCenter}";

    private static string Name(ClientType type) => type switch
    {
        ClientType.ServerBased => "server-based",
        ClientType.SelfClient => "self client",
        ClientType.NonBrowser => "non-browser",
        _ => throw new InvalidOperationException($"Unknown client type {type}."),
    };
}
