using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Identity;
using ZohoOAuth.Simulator.Settings;
using ZohoOAuth.Simulator.Tokens;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Devices;

/// <summary>
/// <c>POST /oauth/v3/device/code</c>, which starts the flow for programs without a browser; it takes no secret
/// (https://www.zoho.com/accounts/protocol/oauth/devices/initiation-request.html).
/// </summary>
internal sealed class DeviceCodeEndpoint(ClientRegistry clients, DeviceRegistry devices, SimulatorSettings settings)
{
    public async Task HandleAsync(HttpContext context)
    {
        var parameters = await OAuthParameters.ReadAsync(context);
        var dataCenter = SimulatedServer.Of(context).DataCenter;
        var client = clients.Find(parameters.ClientId, dataCenter);
        if (client is not { Type: ClientType.NonBrowser } || parameters["grant_type"] != "device_request")
        {
            await JsonResponse.WriteAsync(context, new { error = OAuthError.InvalidClient });
            return;
        }

        var scope = settings.WithoutDropped(ScopeGrammar.Split(parameters["scope"] ?? ""));
        var device = devices.Add(new AuthorizationRequest(client, scope, RedirectUri: null)
        {
            Offline = parameters["access_type"] == "offline",
            PromptsConsent = parameters["prompt"] == "consent",
        });
        await JsonResponse.WriteAsync(context, Describe(device, dataCenter.AccountsOrigin + DevicePage.Path));
    }

    private object Describe(DeviceRequest device, string page) => new
    {
        user_code = device.UserCode,
        device_code = device.DeviceCode,
        verification_url = page,
        verification_uri_complete = $"{page}?user_code={device.UserCode}",
        interval = Count(settings.Limits.DeviceInterval),
        expires_in = Count(settings.Limits.DeviceLifetime),
    };

    private long Count(TimeSpan time) =>
        (long)(settings.DeviceFlowFormat.Unit == DeviceTimeUnit.Seconds ? time.TotalSeconds : time.TotalMilliseconds);
}
