using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Errors;

/// <summary>The errors of a request and its answer.</summary>
internal static partial class ZohoErrors
{
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
}
