using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Trust;

namespace ZohoOAuth.Client.OAuth;

/// <summary>
/// Checks the address of a consent page before a browser opens it or a user sees it. A request can come from a file or a job, and the operating system
/// would start a program for another address.
/// </summary>
internal static class ConsentUrl
{
    private static readonly string[] Paths = [WireNames.AuthorizePath, WireNames.OrganizationAuthorizePath, WireNames.AddScopePath];

    /// <summary>
    /// The escaped address, which contains no quotes and no spaces. Throws InvalidInput when it is not an authorization address, and UntrustedHost when
    /// it is not on a known accounts server.
    /// </summary>
    internal static Uri Require(string url, TrustedHosts hosts)
    {
        if (!HostUrl.TryParse(url, out var address) || !HostUrl.IsSecure(address) || address.UserInfo.Length > 0)
        {
            throw Invalid("an https address");
        }

        hosts.RequireAccounts(HostUrl.Origin(address), "The request");
        return Array.IndexOf(Paths, address.AbsolutePath) >= 0 ? new Uri(address.AbsoluteUri) : throw Invalid("the address of a consent page");
    }

    private static ZohoOAuthException Invalid(string what) =>
        ZohoErrors.InvalidInput("Request", $"The Url of the request is not {what}, so it was not opened.", "Create a new request with Get-ZohoGrantUrl.");
}
