using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Errors;

/// <summary>The errors of a request and its answer.</summary>
internal static partial class ZohoErrors
{
    private const int LongestAddress = 100;

    internal static ZohoOAuthException UntrustedHost(string url, string origin) =>
        Create(ErrorIds.UntrustedHost, $"{origin} names the host '{Shown(url)}', which is not in a known data center.", target: Shown(url));

    internal static ZohoOAuthException NetworkError(HttpRequestMessage request, string detail, Uri? proxy = null) =>
        Create(
            ErrorIds.NetworkError,
            $"The request to {request.RequestUri!.Authority}{(proxy is null ? string.Empty : $" through the proxy {HostUrl.Origin(proxy)}")} failed: {detail}",
            reply: To(request),
            target: request.RequestUri.Authority);

    internal static ZohoOAuthException TimedOut(HttpRequestMessage request, TimeSpan timeout) =>
        Create(
            ErrorIds.TimedOut,
            $"{request.RequestUri!.Authority} did not answer {request.RequestUri.AbsolutePath} within {timeout.TotalSeconds:0.#} seconds.",
            reply: To(request),
            target: request.RequestUri.Authority);

    internal static ZohoOAuthException UnexpectedResponse(Uri address, string detail, ZohoReply? reply = null, string? action = null) =>
        Create(
            ErrorIds.UnexpectedResponse,
            $"{address.Authority} answered {address.AbsolutePath} with {detail}.",
            action,
            reply: reply ?? new ZohoReply { Path = address.AbsolutePath },
            target: address.Authority);

    private static ZohoReply To(HttpRequestMessage request) => new() { Method = request.Method.Method, Path = request.RequestUri!.AbsolutePath };

    /// <summary>An address without what may be secret in it.</summary>
    private static string Shown(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri)
        ? HostUrl.Origin(uri)
        : Redactor.Redact(url.Length > LongestAddress ? url.Substring(0, LongestAddress) : url);
}
