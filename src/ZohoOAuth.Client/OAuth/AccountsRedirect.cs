using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Trust;

namespace ZohoOAuth.Client.OAuth;

/// <summary>An accounts server answers a POST itself: a redirect is not followed, and one to a foreign host is named.</summary>
internal static class AccountsRedirect
{
    internal static void ThrowIfForeign(HttpResponse response, TrustedHosts hosts, string origin)
    {
        if (response.IsRedirect)
        {
            var target = response.Header("Location") ?? "(nowhere)";
            hosts.RequireAccounts(Uri.TryCreate(response.RequestUri, target, out var absolute) ? HostUrl.Origin(absolute) : target, origin);
        }
    }
}
