using System.Text;

namespace ZohoOAuth.Simulator;

/// <summary>What the user's answer on the consent page leads to.</summary>
internal sealed class Consent(ZohoSimulator zoho)
{
    /// <summary>Whether the client has grants left.</summary>
    public bool MayAccept(AuthorizationRequest request, SimulatedDataCenter asked) => HomeOfUser(asked).Tokens.MayGrant(request.Client);

    /// <summary>Where the browser is sent after Accept; none when the client has used up its grants.</summary>
    public string? Accept(AuthorizationRequest request, SimulatedDataCenter asked)
    {
        SimulatedDataCenter home = HomeOfUser(asked);
        return home.Tokens.Accept(request) is { } grant
            ? Redirect(request, $"code={grant.Code}&location={home.Location}&accounts-server={Uri.EscapeDataString(home.AccountsOrigin)}&")
            : null;
    }

    /// <summary>Where the browser is sent after Refuse.</summary>
    public static string Refuse(AuthorizationRequest request) => Redirect(request, $"error={OAuthError.UserRefused}");

    // The grant is made where the user lives, whichever accounts server was asked: the redirect tells which
    // (https://www.zoho.com/accounts/protocol/oauth/multi-dc.html).
    private SimulatedDataCenter HomeOfUser(SimulatedDataCenter asked) =>
        zoho.UserDataCenter is { } code ? zoho.DataCenters[code] : asked;

    // The trailing ampersand of a grant's redirect is Zoho's, and was captured more than once.
    private static string Redirect(AuthorizationRequest request, string answer)
    {
        var url = new StringBuilder(request.RedirectUri);
        url.Append(request.RedirectUri!.Contains('?', StringComparison.Ordinal) ? '&' : '?');
        if (request.State is { } state)
        {
            url.Append("state=").Append(Uri.EscapeDataString(state)).Append('&');
        }

        return url.Append(answer).ToString();
    }
}
