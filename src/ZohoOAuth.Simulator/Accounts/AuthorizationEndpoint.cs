namespace ZohoOAuth.Simulator;

/// <summary><c>/oauth/v2/auth</c>: the consent page, and the two buttons on it.</summary>
internal sealed class AuthorizationEndpoint(ZohoSimulator zoho)
{
    private readonly AuthorizationCheck _check = new(zoho);
    private readonly Consent _consent = new(zoho);

    public async Task HandleAsync(HttpContext context)
    {
        SimulatedDataCenter dataCenter = Site.Of(context).DataCenter;
        (AuthorizationRequest? request, string error) = _check.Examine(context.Request.Query, dataCenter);
        if (request is null)
        {
            await HtmlPage.WriteErrorAsync(context, error, "Correct the authorization URL, or the client at the API console.");
        }
        else if (HttpMethods.IsGet(context.Request.Method))
        {
            await AskAsync(context, request, dataCenter);
        }
        else
        {
            await AnswerAsync(context, request, dataCenter);
        }
    }

    private async Task AnswerAsync(HttpContext context, AuthorizationRequest request, SimulatedDataCenter dataCenter)
    {
        OAuthParameters parameters = await OAuthParameters.ReadAsync(context);
        switch (parameters["consent"])
        {
            case "accept" when _consent.Accept(request, dataCenter) is { } redirect:
                context.Response.Redirect(redirect);
                break;
            case "accept":
                await WriteTooManyGrantsAsync(context);
                break;
            case "refuse":
                context.Response.Redirect(Consent.Refuse(request));
                break;
            default:
                await HtmlPage.WriteErrorAsync(context, "400 Bad Request", "The request method is not supported here.");
                break;
        }
    }

    private Task AskAsync(HttpContext context, AuthorizationRequest request, SimulatedDataCenter dataCenter) =>
        _consent.MayAccept(request, dataCenter)
            ? ConsentPage.WriteAsync(context, request, request.RedirectUri!)
            : WriteTooManyGrantsAsync(context);

    // FAQ, "2. Token Limit": "Ten grant tokens in a span of ten minutes."
    private static Task WriteTooManyGrantsAsync(HttpContext context) =>
        HtmlPage.WriteErrorAsync(context, OAuthError.UserRefused, "Too many grant tokens were generated for this client. Try again later.");
}
