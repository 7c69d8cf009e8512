namespace ZohoOAuth.Client.Protocol;

/// <summary>An accounts server answers a POST itself: a redirect is not followed, and one to a foreign host is named.</summary>
internal static class AccountsRedirect
{
    internal static void ThrowIfForeign(HttpAnswer answer, TrustedHosts hosts, string origin)
    {
        if (answer.IsRedirect)
        {
            var target = answer.Header("Location") ?? "(nowhere)";
            hosts.RequireAccounts(Uri.TryCreate(answer.Address, target, out var absolute) ? HostUrl.Origin(absolute) : target, origin);
        }
    }
}
