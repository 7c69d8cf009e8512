using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Errors;

/// <summary>The errors of a host that gets no secret and no token.</summary>
internal static partial class ZohoErrors
{
    private const int LongestAddress = 100;

    internal static ZohoOAuthException UntrustedHost(string url, string origin) =>
        Create(ErrorIds.UntrustedHost, $"{origin} names the host '{Shown(url)}', which is not in a known data center.", target: Shown(url));

    /// <summary>A host that may not get a token, because the token belongs to another data center.</summary>
    internal static ZohoOAuthException HostOfOtherDataCenter(
        string url, string origin, ZohoDataCenter? own, string accountsUrl, ZohoDataCenter? other) => Create(
        ErrorIds.UntrustedHost,
        own is null
            ? $"{origin} names the host '{Shown(url)}', and the token belongs to the accounts server '{Shown(accountsUrl)}', which is not known."
            : $"{origin} names the host '{Shown(url)}', but the token belongs to the data center '{own.Code}'.",
        other is null
            ? $"If the host is yours, trust it in this process with Register-ZohoDataCenter -Code CODE -AccountsUrl {Shown(accountsUrl)} "
                + $"-ApiDomain {Shown(url)}. If it is not, do not use this URL: it could steal your token."
            : $"The host belongs to the data center '{other.Code}'. Use a connection of that data center, or sign in there with Connect-Zoho "
                + $"-DataCenter {other.Code}.",
        target: Shown(url));

    /// <summary>An accounts server that may not get the secret of a client, because only one of the two belongs to Zoho.</summary>
    internal static ZohoOAuthException UntrustedSister(string url, string origin, ZohoDataCenter own, ZohoDataCenter sister) => Create(
        ErrorIds.UntrustedHost,
        $"{origin} names the host '{Shown(url)}' of the data center '{sister.Code}', but the client belongs to the data center '{own.Code}'.",
        $"If you registered the client there, create it with New-ZohoClient -DataCenter {sister.Code}. If you did not, do not use this URL: it could steal "
            + "your token.",
        target: Shown(url),
        cause: "Only one of them belongs to Zoho, so the module sent nothing to this host.");

    /// <summary>A host of Zoho in the token's own data center that the module does not know.</summary>
    /// <param name="url">The host.</param>
    /// <param name="origin">What names it.</param>
    /// <param name="own">The data center.</param>
    /// <param name="service">The product that the lines are for.</param>
    /// <param name="command">The command that allows the host for one process; null when no known product is meant.</param>
    /// <param name="json">The content of products.json that allows it.</param>
    internal static ZohoOAuthException UnknownHostOfZoho(string url, string origin, ZohoDataCenter own, string service, string? command, string json) => Create(
        ErrorIds.UntrustedHost,
        $"{origin} names the host '{Shown(url)}', which is on a domain of Zoho in the data center '{own.Code}' of the token.",
        command is null
            ? $"If you expect this host, add it to products.json as the product {service}, and run the command again (see Get-Help "
                + $"about_ZohoOAuth_Products): {json}"
            : $"If you expect this host, run {command}, which allows it in this process. To allow it in each process, add it to products.json (see "
                + $"Get-Help about_ZohoOAuth_Products): {json}",
        target: Shown(url),
        cause: "The module does not know this host, so it sent nothing to it.");

    /// <summary>A host outside Zoho. The error contains no command that allows it: an address from outside may be an attempt to get the token.</summary>
    internal static ZohoOAuthException HostOfStranger(string url, string origin, ZohoDataCenter own, bool isOfUser, string? service) => Create(
        ErrorIds.UntrustedHost,
        $"{origin} names the host '{Shown(url)}', but the token belongs to the data center '{own.Code}'.",
        (isOfUser, service) switch
        {
            (true, null) => "Do not use this URL: it could steal your token. "
                + "Use a path such as /crm/v8/Leads with Invoke-ZohoApi, which goes to a host of Zoho.",
            (true, _) => "Do not use this URL: it could steal your token. "
                + $"The only exception is your company's own domain for {service}: see Get-Help Register-ZohoHost.",
            _ => "Do not trust this host: it could steal your token. "
                + "Check the proxy and the network with Test-ZohoConnection -Detailed, and run the command again.",
        },
        target: Shown(url));

    /// <summary>A text that is not the name of a host.</summary>
    internal static ZohoOAuthException InvalidHostName(string url) => InvalidInput(
        "HostName",
        $"-HostName '{Shown(url)}' must be the full name of a host, without a path. IP addresses are not allowed, and http is allowed on loopback only.",
        "Specify the name with its domain, for example Register-ZohoHost helpdesk.contoso.com, or http://localhost:8080 for a simulator.");

    /// <summary>An address without what may be secret in it.</summary>
    private static string Shown(string url) => HostUrl.TryParse(url, out var uri)
        ? HostUrl.Origin(uri)
        : Redactor.Redact(url.Length > LongestAddress ? url.Substring(0, LongestAddress) : url);
}
