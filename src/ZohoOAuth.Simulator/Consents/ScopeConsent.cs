using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Identity;
using ZohoOAuth.Simulator.Settings;
using ZohoOAuth.Simulator.Tokens;

namespace ZohoOAuth.Simulator.Consents;

/// <summary>
/// <c>/oauth/v2/token/addextrascope</c>, the second step of incremental authorization. Accept adds scopes to a refresh token
/// (https://www.zoho.com/accounts/protocol/oauth/incremental-auth/scope-enhance-request.html).
/// </summary>
internal sealed class ScopeConsent(ClientRegistry clients, PerDataCenter<EnhanceTokens> enhanceTokens, SimulatorSettings settings) : IConsentFlow
{
    // Zoho does not document this error, so the text is the simulator's own.
    private static readonly ConsentResult.ShowError InvalidToken =
        new("Invalid enhance token", "The token is unknown, used or expired. Request another one from /oauth/v2/token/scopeenhance.");

    private readonly AuthorizationCheck _check = new(clients, settings, responseType: "update_scopes");

    public ConsentResult Open(IQueryCollection query, SimulatedDataCenter dataCenter)
    {
        var (request, error) = _check.Validate(query, dataCenter);
        return request is null ? new ConsentResult.ShowError(error)
            : enhanceTokens.Of(dataCenter).Find(request.Client, query["enhance_token"]) is { } token ? new ConsentResult.ShowPage(Prompt(request, token))
            : InvalidToken;
    }

    public ConsentResult Submit(IQueryCollection query, SimulatedDataCenter dataCenter, bool accept)
    {
        var (request, error) = _check.Validate(query, dataCenter);
        if (request is null)
        {
            return new ConsentResult.ShowError(error);
        }

        if (enhanceTokens.Of(dataCenter).Redeem(request.Client, query["enhance_token"]) is not { } token)
        {
            return InvalidToken;
        }

        if (!accept)
        {
            return new ConsentResult.Redirect(ConsentRedirect.Refusal(request, settings.ResponseFormat));
        }

        token.AddScope(request.Scope);
        return new ConsentResult.Redirect(ConsentRedirect.Enhancement(request));
    }

    // The page shows the new scopes only (Kaizen #168, "User Consent").
    private static ConsentPrompt Prompt(AuthorizationRequest request, RefreshToken token) => new(
        "Let a client do more for you?",
        $"{request.Client.ClientId} already has access to your data, and asks for more.",
        [.. request.Scope.Except(token.Scope, StringComparer.OrdinalIgnoreCase)],
        request.RedirectUri!);
}
