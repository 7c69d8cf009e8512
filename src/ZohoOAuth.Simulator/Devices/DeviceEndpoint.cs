namespace ZohoOAuth.Simulator;

/// <summary>
/// The flow for programs without a browser
/// (https://www.zoho.com/accounts/protocol/oauth/devices/initiation-request.html).
/// </summary>
internal sealed class DeviceEndpoint(ZohoSimulator zoho)
{
    private const string PagePath = "/oauth/v3/device";
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
            DeviceError.OtherDataCenter => JsonAnswer.WriteAsync(context, new { error, user_location = home.Location }),
            _ => JsonAnswer.WriteAsync(context, new { error }),
        });
    }

    /// <summary><c>/oauth/v3/device?user_code=</c>: the page where the user answers.</summary>
    public async Task AskAsync(HttpContext context)
    {
        if (zoho.Devices.Find(context.Request.Query["user_code"]) is not { } device)
        {
            await HtmlPage.WriteErrorAsync(context, "Invalid code", "The code is unknown or has expired. Start again at the device.");
            return;
        }

        if (HttpMethods.IsPost(context.Request.Method))
        {
            device.Accepted = (await OAuthParameters.ReadAsync(context))["consent"] == "accept";
            await context.Response.WriteAsync("You can go back to the device.", context.RequestAborted);
            return;
        }

        await ConsentPage.WriteAsync(context, device.Request, "the device that shows this code: " + device.UserCode);
    }

    private static TokenOutcome Issue(AuthorizationRequest request, TokenStore tokens) =>
        tokens.Exchange(request.Client, tokens.Issue(request).Code, redirectUri: null, verifier: null);

    // Milliseconds: "Zoho dictates 5000 in practice", whatever RFC 8628 says of seconds.
    private static object Describe(DeviceRequest device, SimulatedDataCenter dataCenter) => new
    {
        user_code = device.UserCode,
        device_code = device.DeviceCode,
        verification_url = dataCenter.AccountsOrigin + PagePath,
        verification_uri_complete = $"{dataCenter.AccountsOrigin}{PagePath}?user_code={device.UserCode}",
        interval = (long)DeviceRegistry.Interval.TotalMilliseconds,
        expires_in = (long)DeviceRegistry.Lifetime.TotalMilliseconds,
    };
}
