using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Identity;
using ZohoOAuth.Simulator.Settings;
using ZohoOAuth.Simulator.Tokens;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Accounts;

/// <summary>The two ways to revoke a token that Zoho's pages describe.</summary>
internal sealed class RevocationEndpoint(ClientRegistry clients, PerDataCenter<TokenStore> tokens, SimulatorSettings settings)
{
    /// <summary>
    /// <c>POST /oauth/v2/revoke/token</c>
    /// (https://www.zoho.com/accounts/protocol/oauth/revoke-refresh-token.html). Zoho removed that page for a time.
    /// </summary>
    public async Task HandleAsync(HttpContext context)
    {
        if (!settings.OffersNewRevocation)
        {
            await HtmlPage.WriteNotFoundAsync(context);
            return;
        }

        var parameters = await OAuthParameters.ReadAsync(context);
        var dataCenter = SimulatedServer.Of(context).DataCenter;
        var (client, error) = clients.Authenticate(parameters, dataCenter);
        if (client is not null && HttpMethods.IsPost(context.Request.Method) && Revoke(parameters, client, tokens.Of(dataCenter)))
        {
            await WriteSuccessAsync(context);
            return;
        }

        error = client is null ? error : OAuthError.InvalidToken;
        await JsonResponse.WriteAsync(context, new { error }, StatusCodes.Status400BadRequest);
    }

    /// <summary>
    /// <c>POST /oauth/v2/token/revoke?token=</c>, without client authentication
    /// (https://www.zoho.com/inventory/api/v1/oauth/). Zoho's own SDKs still use it.
    /// </summary>
    public async Task HandleOldAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            await HtmlPage.WriteMethodNotSupportedAsync(context);
            return;
        }

        var token = (await OAuthParameters.ReadAsync(context))["token"] ?? "";
        var store = tokens.Of(context);
        await (store.RevokeRefreshToken(token) || store.RevokeAccessToken(token)
            ? WriteSuccessAsync(context)
            : JsonResponse.WriteAsync(context, new { error = OAuthError.InvalidToken }));
    }

    private static bool Revoke(OAuthParameters parameters, SimulatedClient client, TokenStore store)
    {
        var token = parameters["token"] ?? "";
        return parameters["token_type"] switch
        {
            null or "refresh_token" => store.RevokeRefreshToken(token, client),
            "access_token" => store.RevokeAccessToken(token, client),
            _ => false,
        };
    }

    private static Task WriteSuccessAsync(HttpContext context) => JsonResponse.WriteAsync(context, new { status = "success" });
}
