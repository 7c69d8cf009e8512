using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Identity;
using ZohoOAuth.Simulator.Settings;
using ZohoOAuth.Simulator.Tokens;

namespace ZohoOAuth.Simulator.Consents;

/// <summary>
/// <c>/oauth/v2/auth</c>, and <c>/oauth/v2/org/auth</c>, where an administrator consents for the whole organization
/// (https://www.zoho.com/accounts/protocol/oauth/instance-level-oauth.html). Accept issues an authorization code.
/// </summary>
internal sealed class GrantConsent(
    ClientRegistry clients,
    DataCenterDirectory dataCenters,
    PerDataCenter<TokenStore> tokens,
    SimulatorSettings settings,
    bool forOrganization) : IConsentFlow
{
    // FAQ, "2. Token Limit": "Ten grant tokens in a span of ten minutes."
    private static readonly ConsentResult.ShowError TooManyGrants =
        new(OAuthError.UserDenied, "Too many grant tokens were generated for this client. Try again later.");

    private readonly AuthorizationCheck _check = new(clients, settings, responseType: "code");

    public ConsentResult Open(IQueryCollection query, SimulatedDataCenter dataCenter)
    {
        var (request, error) = _check.Validate(query, dataCenter);
        return request is null ? new ConsentResult.ShowError(error)
            : tokens.Of(dataCenters.HomeOfUser(dataCenter)).MayGrant(request.Client) ? new ConsentResult.ShowPage(Prompt(request))
            : TooManyGrants;
    }

    public ConsentResult Submit(IQueryCollection query, SimulatedDataCenter dataCenter, bool accept)
    {
        var (request, error) = _check.Validate(query, dataCenter);
        return request is null ? new ConsentResult.ShowError(error)
            : accept ? Accept(request, dataCenters.HomeOfUser(dataCenter))
            : new ConsentResult.Redirect(ConsentRedirect.Refusal(request, settings.ResponseFormat));
    }

    private ConsentResult Accept(AuthorizationRequest request, SimulatedDataCenter home) =>
        tokens.Of(home).TryIssueCountedGrant(request) is { } grant
            ? new ConsentResult.Redirect(ConsentRedirect.Grant(request, grant, home))
            : TooManyGrants;

    private ConsentPrompt Prompt(AuthorizationRequest request)
    {
        var client = request.Client.ClientId;
        var access = request.Offline ? "until you revoke it" : "for an hour";
        return forOrganization
            ? new ConsentPrompt(
                "Let a client act for your organization?",
                $"{client} asks for access to all data of {SimulatedUser.Organization}, {access}. As an administrator, you consent once for all users.",
                request.Scope,
                request.RedirectUri!)
            : new ConsentPrompt("Let a client act for you?", $"{client} asks for access to your data, {access}.", request.Scope, request.RedirectUri!);
    }
}
