using System.Text;
using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Identity;
using ZohoOAuth.Simulator.Settings;
using ZohoOAuth.Simulator.Tokens;

namespace ZohoOAuth.Simulator.Consents;

/// <summary>The URLs that the consent pages redirect to.</summary>
internal static class ConsentRedirect
{
    /// <summary>After Accept. Zoho adds the trailing ampersand; it was captured more than once.</summary>
    public static string Grant(AuthorizationRequest request, Grant grant, SimulatedDataCenter home) => Compose(
        request,
        $"code={grant.Code}&location={home.Location}&accounts-server={Uri.EscapeDataString(home.AccountsOrigin)}&",
        withState: true);

    /// <summary>
    /// After Accept of more scopes. The page documents these two parameters. It does not mention <c>state</c>, in the request either
    /// (https://www.zoho.com/accounts/protocol/oauth/incremental-auth/scope-enhance-request.html). It is returned when it was
    /// sent, as the other consent pages do.
    /// </summary>
    public static string Enhancement(AuthorizationRequest request) => Compose(request, "status=success&scope_enhanced=true", withState: true);

    /// <summary>After Refuse. Zoho's pages show <c>error</c> without <c>state</c>.</summary>
    public static string Refusal(AuthorizationRequest request, ResponseFormat format) =>
        Compose(request, $"error={OAuthError.UserDenied}", withState: !format.RefusalWithoutState);

    private static string Compose(AuthorizationRequest request, string response, bool withState)
    {
        var url = new StringBuilder(request.RedirectUri);
        url.Append(request.RedirectUri!.Contains('?', StringComparison.Ordinal) ? '&' : '?');
        if (withState && request.State is { } state)
        {
            url.Append("state=").Append(Uri.EscapeDataString(state)).Append('&');
        }

        return url.Append(response).ToString();
    }
}
