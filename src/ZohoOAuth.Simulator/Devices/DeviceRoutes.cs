using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Identity;
using ZohoOAuth.Simulator.Settings;
using ZohoOAuth.Simulator.Tokens;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Devices;

/// <summary>The endpoints of the device flow, and its page.</summary>
internal sealed class DeviceRoutes(
    ClientRegistry clients,
    DeviceRegistry devices,
    DataCenterDirectory dataCenters,
    PerDataCenter<TokenStore> tokens,
    SimulatorSettings settings) : IRouteGroup
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.Map(DevicePage.Path, new DevicePage(devices).HandleAsync);
        routes.Map("/oauth/v3/device/code", new DeviceCodeEndpoint(clients, devices, settings).HandleAsync);
        routes.Map("/oauth/v3/device/token", new DevicePollEndpoint(clients, devices, dataCenters, tokens, settings).HandleAsync);
    }
}
