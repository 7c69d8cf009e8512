using System.Text;

namespace ZohoOAuth.Simulator;

/// <summary>The addresses that a browser ends on.</summary>
internal static class ConsentRedirect
{
    /// <summary>After Accept. The trailing ampersand is Zoho's, and was captured more than once.</summary>
    public static string Grant(AuthorizationRequest request, Grant grant, SimulatedDataCenter home) => Compose(
        request,
        $"code={grant.Code}&location={home.Location}&accounts-server={Uri.EscapeDataString(home.AccountsOrigin)}&",
        withState: true);

    /// <summary>
    /// After Accept of further scopes: the page names these two, and says nothing of <c>state</c>, which it does not list among
    /// the parameters either (https://www.zoho.com/accounts/protocol/oauth/incremental-auth/scope-enhance-request.html). It
    /// comes back when it was sent, as from the other consent pages.
    /// </summary>
    public static string Enhancement(AuthorizationRequest request) => Compose(request, "status=success&scope_enhanced=true", withState: true);

    /// <summary>After Refuse; the pages show <c>error</c> alone.</summary>
    public static string Refusal(AuthorizationRequest request, AnswerShape shape) =>
        Compose(request, $"error={OAuthError.UserRefused}", withState: !shape.RefusalWithoutState);

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
