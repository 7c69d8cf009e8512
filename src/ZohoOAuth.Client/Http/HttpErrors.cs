using ZohoOAuth.Client.Errors;

namespace ZohoOAuth.Client.Http;

/// <summary>Creates errors from HTTP responses. They are here because the Errors folder must not depend on HTTP.</summary>
internal static class HttpErrors
{
    internal static ZohoReply ReplyOf(HttpResponse response, string? code = null) => new()
    {
        Code = code,
        Status = response.Status,
        RequestId = response.RequestId,
        Method = response.Method,
        Path = response.RequestUri.AbsolutePath,
        Service = CodePages.ServiceOf(response.RequestUri),
    };

    internal static ZohoOAuthException UnexpectedResponse(HttpResponse response, string detail, string? action = null) =>
        ZohoErrors.UnexpectedResponse(response.RequestUri, detail, ReplyOf(response), action);
}
