namespace ZohoOAuth.Simulator;

/// <summary>
/// <c>/oauth/v2/auth</c>, and <c>/oauth/v2/org/auth</c> where an administrator consents once for the whole organization
/// (https://www.zoho.com/accounts/protocol/oauth/instance-level-oauth.html): Accept makes an authorization code.
/// </summary>
internal sealed class GrantConsent(ZohoSimulator zoho, bool forOrganization) : IConsentFlow
{
    // FAQ, "2. Token Limit": "Ten grant tokens in a span of ten minutes."
    private static readonly ConsentStep.Stopped TooManyGrants =
        new(OAuthError.UserRefused, "Too many grant tokens were generated for this client. Try again later.");

    private readonly AuthorizationCheck _check = new(zoho, responseType: "code");

    public ConsentStep Ask(IQueryCollection query, SimulatedDataCenter dataCenter)
    {
        (AuthorizationRequest? request, string error) = _check.Examine(query, dataCenter);
        return request is null ? new ConsentStep.Stopped(error)
            : HomeOfUser(dataCenter).Tokens.MayGrant(request.Client) ? new ConsentStep.Asked(Question(request))
            : TooManyGrants;
    }

    public ConsentStep Answer(IQueryCollection query, SimulatedDataCenter dataCenter, bool accept)
    {
        (AuthorizationRequest? request, string error) = _check.Examine(query, dataCenter);
        return request is null ? new ConsentStep.Stopped(error)
            : accept ? Accept(request, HomeOfUser(dataCenter))
            : new ConsentStep.Redirected(ConsentRedirect.Refusal(request, zoho.AnswerShape));
    }

    private static ConsentStep Accept(AuthorizationRequest request, SimulatedDataCenter home) =>
        home.Tokens.Accept(request) is { } grant
            ? new ConsentStep.Redirected(ConsentRedirect.Grant(request, grant, home))
            : TooManyGrants;

    // The grant is made where the user lives, whichever accounts server was asked: the redirect tells which
    // (https://www.zoho.com/accounts/protocol/oauth/multi-dc.html).
    private SimulatedDataCenter HomeOfUser(SimulatedDataCenter requested) =>
        zoho.UserDataCenter is { } code ? zoho.DataCenters[code] : requested;

    private ConsentQuestion Question(AuthorizationRequest request)
    {
        string client = request.Client.ClientId;
        string access = request.Offline ? "until you revoke it" : "for an hour";
        return forOrganization
            ? new ConsentQuestion(
                "Let a client act for your organization?",
                $"{client} would like to act for the whole of {SimulatedUser.Organization}, {access}. As its administrator you consent once, for everybody.",
                request.Scope,
                request.RedirectUri!)
            : new ConsentQuestion("Let a client act for you?", $"{client} would like to act for you, {access}.", request.Scope, request.RedirectUri!);
    }
}
