using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Identity;
using ZohoOAuth.Simulator.Tokens;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Accounts;

/// <summary><c>/oauth/user/info</c>: the user of a token that has the scope <c>AaaServer.profile.READ</c>.</summary>
internal sealed class UserInfoEndpoint(PerDataCenter<TokenStore> tokens)
{
    public Task HandleAsync(HttpContext context)
    {
        var value = AuthorizationHeader.Token(context, AuthorizationHeader.Zoho) ?? AuthorizationHeader.Token(context, AuthorizationHeader.Bearer);
        if (value is null || tokens.Of(context).FindAccessToken(value) is not { } token)
        {
            return WriteErrorAsync(context, "INVALID_OAUTHTOKEN");
        }

        return token.Scope.Contains("AaaServer.profile.READ", StringComparer.OrdinalIgnoreCase)
            ? JsonResponse.WriteAsync(context, new
            {
                First_Name = SimulatedUser.FirstName,
                Last_Name = SimulatedUser.LastName,
                Display_Name = SimulatedUser.FullName,
                SimulatedUser.Email,
                ZUID = SimulatedUser.Zuid,
            })
            : WriteErrorAsync(context, "INVALID_OAUTHSCOPE");
    }

    private static Task WriteErrorAsync(HttpContext context, string error) =>
        JsonResponse.WriteAsync(context, new { error }, StatusCodes.Status401Unauthorized);
}
