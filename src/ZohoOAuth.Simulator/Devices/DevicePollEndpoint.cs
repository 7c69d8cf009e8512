using ZohoOAuth.Simulator.Accounts;
using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Identity;
using ZohoOAuth.Simulator.Settings;
using ZohoOAuth.Simulator.Tokens;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Devices;

/// <summary>
/// <c>POST /oauth/v3/device/token</c>, which a device polls until the user has answered
/// (https://www.zoho.com/accounts/protocol/oauth/devices/polling-request.html).
/// </summary>
internal sealed class DevicePollEndpoint(
    ClientRegistry clients,
    DeviceRegistry devices,
    DataCenterDirectory dataCenters,
    PerDataCenter<TokenStore> tokens,
    SimulatorSettings settings)
{
    private readonly TokenResponseWriter _writer = new(settings);

    public async Task HandleAsync(HttpContext context)
    {
        var parameters = await OAuthParameters.ReadAsync(context);
        var dataCenter = SimulatedServer.Of(context).DataCenter;
        var (client, clientError) = clients.Authenticate(parameters, dataCenter);
        if (client is null)
        {
            await JsonResponse.WriteAsync(context, new { error = clientError });
            return;
        }

        var home = dataCenters.HomeOfUser(dataCenter);
        var (device, error) = devices.Poll(client, parameters["code"], userLivesElsewhere: home != dataCenter);
        await (error switch
        {
            null => _writer.WriteAsync(context, dataCenter, Issue(device!.Request, tokens.Of(dataCenter))),
            DeviceError.OtherDataCenter => WriteErrorAsync(context, error, (settings.DeviceFlowFormat.OtherDataCenterField, home.Location)),
            _ => WriteErrorAsync(context, error),
        });
    }

    private static TokenResult Issue(AuthorizationRequest request, TokenStore tokens) =>
        tokens.Exchange(request.Client, tokens.IssueGrant(request).Code, redirectUri: null, verifier: null);

    private Task WriteErrorAsync(HttpContext context, string error, params (string Name, string Value)[] more)
    {
        var body = more.ToDictionary(field => field.Name, field => field.Value);
        body["error"] = error;
        return JsonResponse.WriteAsync(context, body, settings.DeviceFlowFormat.PollErrorStatus);
    }
}
