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
    private readonly TokenAnswerWriter _writer = new(settings);

    public async Task HandleAsync(HttpContext context)
    {
        OAuthParameters parameters = await OAuthParameters.ReadAsync(context);
        SimulatedDataCenter dataCenter = Site.Of(context).DataCenter;
        (SimulatedClient? client, string refusal) = clients.Authenticate(parameters, dataCenter);
        if (client is null)
        {
            await JsonAnswer.WriteAsync(context, new { error = refusal });
            return;
        }

        SimulatedDataCenter home = dataCenters.HomeOfUser(dataCenter);
        (DeviceRequest? device, string? error) = devices.Poll(client, parameters["code"], userLivesElsewhere: home != dataCenter);
        await (error switch
        {
            null => _writer.WriteAsync(context, dataCenter, Issue(device!.Request, tokens.Of(dataCenter))),
            DeviceError.OtherDataCenter => WriteErrorAsync(context, error, (settings.DeviceShape.OtherDataCenterField, home.Location)),
            _ => WriteErrorAsync(context, error),
        });
    }

    private static TokenOutcome Issue(AuthorizationRequest request, TokenStore tokens) =>
        tokens.Exchange(request.Client, tokens.Issue(request).Code, redirectUri: null, verifier: null);

    private Task WriteErrorAsync(HttpContext context, string error, params (string Name, string Value)[] more)
    {
        Dictionary<string, string> body = more.ToDictionary(field => field.Name, field => field.Value);
        body["error"] = error;
        return JsonAnswer.WriteAsync(context, body, settings.DeviceShape.PollErrorStatus);
    }
}
