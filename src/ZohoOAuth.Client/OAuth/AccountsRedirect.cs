using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Trust;

namespace ZohoOAuth.Client.OAuth;

/// <summary>
/// Checks the redirect of an accounts server. An accounts server responds to a POST directly, so redirects are not followed. The error names a
/// redirect to an untrusted host.
/// </summary>
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
