using ZohoOAuth.Client.Api;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Tokens;
using ZohoOAuth.Client.Tokens.Renewal;

namespace ZohoOAuth.Client.Diagnostics;

/// <summary>Checks the tokens of a connection: that there is an access token, that an API accepts it, and that its scopes are complete.</summary>
internal sealed class TokenChecks(TokenManager tokens, ApiClient api)
{
    private const string RefreshToken = "RefreshToken";
    private const string Api = "Api";

    /// <summary>The path for the test request.</summary>
    private const string Probe = "/crm/v8/org";

    /// <summary>The errors that also a request to the API can cause. All others come from the token request that it needed.</summary>
    private static readonly HashSet<string> ErrorsOfApi =
    [
        ErrorIds.NetworkError, ErrorIds.TimedOut, ErrorIds.UnexpectedResponse, ErrorIds.UntrustedHost, ErrorIds.RateLimited, ErrorIds.ApiError,
    ];

    /// <summary>One row for each check. If there is no access token, the checks that need one are left out.</summary>
    internal async Task<IReadOnlyList<ZohoConnectionCheck>> RunAsync(ZohoToken token, TokenRequestContext context, CancellationToken cancellationToken)
    {
        try
        {
            var usable = await tokens.GetUsableAsync(token, context, cancellationToken).ConfigureAwait(false);
            return await CallAsync(token, usable, context, cancellationToken).ConfigureAwait(false);
        }
        catch (ZohoOAuthException error)
        {
            return [Failed(RefreshToken, error)];
        }
    }

    internal static ZohoConnectionCheck Failed(string check, ZohoOAuthException error) =>
        new(check, false, $"{error.ErrorId}: {error.Message}", error.RecommendedAction);

    private async Task<IReadOnlyList<ZohoConnectionCheck>> CallAsync(
        ZohoToken stored, ZohoToken usable, TokenRequestContext context, CancellationToken cancellationToken)
    {
        try
        {
            var request = new ApiRequest { Path = Probe, SkipHttpErrorCheck = true };
            var (response, used) = await api.CallAsync(request, usable, context, cancellationToken).ConfigureAwait(false);
            return [Token(response, used), Scope(stored, used), Answer(response, used)];
        }
        catch (ZohoOAuthException error) when (ErrorsOfApi.Contains(error.ErrorId))
        {
            return
            [
                new(RefreshToken, true, "not tested, because the API did not respond.", isWarning: true),
                Scope(stored, usable),
                Failed(Api, error),
            ];
        }
    }

    private static ZohoConnectionCheck Token(HttpResponse response, ZohoToken used) => ApiErrors.IsInvalidToken(response)
        ? new(RefreshToken, true, "gives access tokens, but the API rejects them.", isWarning: true)
        : new(RefreshToken, true, $"valid. Its access token expires at {LocalTime.Of(used.ExpiresAt)}.");

    private static ZohoConnectionCheck Scope(ZohoToken stored, ZohoToken granted)
    {
        var dropped = ScopeList.Missing(stored.Scope, granted.Scope);
        return dropped.Length == 0
            ? new("Scope", true, string.Join(", ", granted.Scope))
            : new(
                "Scope", false, $"no longer granted: {string.Join(", ", dropped)}.", $"Add them again with Add-ZohoScope -Scope {string.Join(",", dropped)}.");
    }

    /// <summary>Zoho checks the token before the scope, so an error about a missing scope proves that the token is valid.</summary>
    private static ZohoConnectionCheck Answer(HttpResponse response, ZohoToken token)
    {
        if (ApiErrors.IsScopeMismatch(response))
        {
            return new(Api, true, $"{token.ApiDomain} accepts the access token. It has no scope for {Probe}, which this check calls.");
        }

        if (response.Status == 401 || ApiErrors.IsInvalidToken(response))
        {
            return new(
                Api, false,
                $"{token.ApiDomain} rejects the access token (HTTP {response.Status}).",
                $"Run Update-ZohoAccessToken -Force. If the API also rejects the new token, sign in again: {SignInAdvice.Command(token)}.");
        }

        return response.Status switch
        {
            >= 500 => new(Api, false, $"{token.ApiDomain} has a problem (HTTP {response.Status}).", "Run Test-ZohoConnection again in a few minutes."),
            >= 400 => new(Api, true, $"{token.ApiDomain} refuses {Probe}, which this check calls (HTTP {response.Status}).", isWarning: true),
            _ => new(Api, true, $"{token.ApiDomain} accepts the access token (HTTP {response.Status})."),
        };
    }
}
