using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Tokens;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Control;

/// <summary>Revokes and expires tokens in all data centers.</summary>
internal sealed class TokenEndpoints(PerDataCenter<TokenStore> tokens) : IRouteGroup
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/revoke-all", context => DoAsync(context, store => store.RevokeAll()));
        routes.MapPost("/expire-access-tokens", context => DoAsync(context, store => store.ExpireAccessTokens()));
    }

    private Task DoAsync(HttpContext context, Action<TokenStore> action)
    {
        tokens.ForEach(action);
        return ControlResponse.WriteDoneAsync(context);
    }
}
