using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Identity;
using ZohoOAuth.Simulator.Settings;
using ZohoOAuth.Simulator.Tokens;

namespace ZohoOAuth.Simulator.Consents;

/// <summary>
/// <c>/oauth/v2/token/addextrascope</c>, the second step of incremental authorization: Accept adds scopes to a refresh token
/// that exists (https://www.zoho.com/accounts/protocol/oauth/incremental-auth/scope-enhance-request.html).
/// </summary>
internal sealed class ScopeConsent(ClientRegistry clients, PerDataCenter<EnhanceTokens> enhanceTokens, SimulatorSettings settings) : IConsentFlow
{
    // The page names no error; these are the simulator's words.
    private static readonly ConsentResult.Stopped InvalidToken =
        new("Invalid enhance token", "It is unknown, used or older than ten minutes. Ask for another at /oauth/v2/token/scopeenhance.");

    private readonly AuthorizationCheck _check = new(clients, settings, responseType: "update_scopes");

    public ConsentResult Open(IQueryCollection query, SimulatedDataCenter dataCenter)
    {
        var (request, error) = _check.Validate(query, dataCenter);
        return request is null ? new ConsentResult.Stopped(error)
            : enhanceTokens.Of(dataCenter).Find(request.Client, query["enhance_token"]) is { } token ? new ConsentResult.Asked(Prompt(request, token))
            : InvalidToken;
    }

    public ConsentResult Submit(IQueryCollection query, SimulatedDataCenter dataCenter, bool accept)
    {
        var (request, error) = _check.Validate(query, dataCenter);
        if (request is null)
        {
            return new ConsentResult.Stopped(error);
        }

        if (enhanceTokens.Of(dataCenter).Redeem(request.Client, query["enhance_token"]) is not { } token)
        {
            return InvalidToken;
        }

        if (!accept)
        {
            return new ConsentResult.Redirected(ConsentRedirect.Refusal(request, settings.ResponseFormat));
        }

        token.AddScope(request.Scope);
        return new ConsentResult.Redirected(ConsentRedirect.Enhancement(request));
    }

    // Only what is new is shown (Kaizen #168, "User Consent").
    private static ConsentPrompt Prompt(AuthorizationRequest request, RefreshToken token) => new(
        "Let a client do more for you?",
        $"{request.Client.ClientId} acts for you already, and would like to do this as well.",
        [.. request.Scope.Except(token.Scope, StringComparer.OrdinalIgnoreCase)],
        request.RedirectUri!);
}
