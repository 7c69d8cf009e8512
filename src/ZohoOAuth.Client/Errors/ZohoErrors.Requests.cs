using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Errors;

/// <summary>The errors of a request and its answer.</summary>
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

    internal static ZohoOAuthException NetworkError(HttpRequestMessage request, string detail, Uri? proxy = null) =>
        Create(
            ErrorIds.NetworkError,
            $"The request to {request.RequestUri!.Authority}{Through(proxy)} failed: {detail}",
            proxy is null ? null : "Check the proxy: -Proxy and -ProxyCredential, or the settings of the environment. Then run the command again.",
            reply: To(request),
            target: request.RequestUri.Authority);

    internal static ZohoOAuthException TimedOut(HttpRequestMessage request, TimeSpan timeout, Uri? proxy = null) =>
        Create(
            ErrorIds.TimedOut,
            $"{request.RequestUri!.Authority} did not answer {request.RequestUri.AbsolutePath}{Through(proxy)} within {timeout.TotalSeconds:0.#} seconds.",
            reply: To(request),
            target: request.RequestUri.Authority);

    internal static ZohoOAuthException UnexpectedResponse(Uri address, string detail, ZohoReply? reply = null, string? action = null) =>
        Create(
            ErrorIds.UnexpectedResponse,
            $"{address.Authority} answered {address.AbsolutePath} with {detail}.",
            action,
            reply: reply ?? new ZohoReply { Path = address.AbsolutePath },
            target: address.Authority);

    private static string Through(Uri? proxy) => proxy is null ? string.Empty : $" through the proxy {HostUrl.Origin(proxy)}";

    private static ZohoReply To(HttpRequestMessage request) => new() { Method = request.Method.Method, Path = request.RequestUri!.AbsolutePath };

    /// <summary>An address without what may be secret in it.</summary>
    private static string Shown(string url) => HostUrl.TryParse(url, out var uri)
        ? HostUrl.Origin(uri)
        : Redactor.Redact(url.Length > LongestAddress ? url.Substring(0, LongestAddress) : url);
}
