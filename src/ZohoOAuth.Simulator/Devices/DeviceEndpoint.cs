namespace ZohoOAuth.Simulator;

/// <summary>
/// The flow for programs without a browser
/// (https://www.zoho.com/accounts/protocol/oauth/devices/initiation-request.html).
/// </summary>
internal sealed class DeviceEndpoint(ZohoSimulator zoho)
{
    /// <summary>Where the user answers.</summary>
    public const string PagePath = "/oauth/v3/device";

    private readonly TokenAnswerWriter _answers = new(zoho);

    /// <summary><c>POST /oauth/v3/device/code</c>; no secret is asked for.</summary>
    public async Task InitiateAsync(HttpContext context)
    {
        OAuthParameters parameters = await OAuthParameters.ReadAsync(context);
        SimulatedDataCenter dataCenter = Site.Of(context).DataCenter;
        SimulatedClient? client = zoho.Clients.Find(parameters.ClientId, dataCenter);
        if (client is not { Type: ClientType.NonBrowser } || parameters["grant_type"] != "device_request")
        {
            await JsonAnswer.WriteAsync(context, new { error = OAuthError.InvalidClient });
            return;
        }

        IReadOnlyList<string> scope = zoho.WithoutDropped(ScopeGrammar.Split(parameters["scope"] ?? ""));
        DeviceRequest device = zoho.Devices.Add(new AuthorizationRequest(client, scope, RedirectUri: null)
        {
            Offline = parameters["access_type"] == "offline",
            PromptsConsent = parameters["prompt"] == "consent",
        });
        await JsonAnswer.WriteAsync(context, Describe(device, dataCenter));
    }

    /// <summary><c>POST /oauth/v3/device/token</c>.</summary>
    public async Task PollAsync(HttpContext context)
    {
        OAuthParameters parameters = await OAuthParameters.ReadAsync(context);
        SimulatedDataCenter dataCenter = Site.Of(context).DataCenter;
        (SimulatedClient? client, string refusal) = zoho.Clients.Authenticate(parameters, dataCenter);
        if (client is null)
        {
            await JsonAnswer.WriteAsync(context, new { error = refusal });
            return;
        }

        SimulatedDataCenter home = zoho.UserDataCenter is { } code ? zoho.DataCenters[code] : dataCenter;
        (DeviceRequest? device, string? error) = zoho.Devices.Poll(client, parameters["code"], userLivesElsewhere: home != dataCenter);
        await (error switch
        {
            null => _answers.WriteAsync(context, dataCenter, Issue(device!.Request, dataCenter.Tokens)),
            DeviceError.OtherDataCenter => WriteErrorAsync(context, error, (zoho.DeviceShape.OtherDataCenterField, home.Location)),
            _ => WriteErrorAsync(context, error),
        });
    }

    private static TokenOutcome Issue(AuthorizationRequest request, TokenStore tokens) =>
        tokens.Exchange(request.Client, tokens.Issue(request).Code, redirectUri: null, verifier: null);

    private Task WriteErrorAsync(HttpContext context, string error, params (string Name, string Value)[] more)
    {
        Dictionary<string, string> response = more.ToDictionary(field => field.Name, field => field.Value);
        response["error"] = error;
        return JsonAnswer.WriteAsync(context, response, zoho.DeviceShape.PollErrorStatus);
    }

    private object Describe(DeviceRequest device, SimulatedDataCenter dataCenter) => new
    {
        user_code = device.UserCode,
        device_code = device.DeviceCode,
        verification_url = dataCenter.AccountsOrigin + PagePath,
        verification_uri_complete = $"{dataCenter.AccountsOrigin}{PagePath}?user_code={device.UserCode}",
        interval = Count(zoho.Limits.DeviceInterval),
        expires_in = Count(zoho.Limits.DeviceLifetime),
    };

    private long Count(TimeSpan time) =>
        (long)(zoho.DeviceShape.Unit == DeviceTimeUnit.Seconds ? time.TotalSeconds : time.TotalMilliseconds);
}
