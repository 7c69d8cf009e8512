using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.OAuth;

/// <summary>Turns Zoho's error code for a failed token request into an error that an admin can act on.</summary>
internal static class TokenErrors
{
    private const int MaxCodeLength = 500;

    /// <summary>Error codes of the RFC that other servers send, with Zoho's own codes for them.</summary>
    private static readonly Dictionary<string, string> Synonyms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["invalid_grant"] = "invalid_code",
        ["unsupported_grant_type"] = "invalid_client",
    };

    internal static ZohoOAuthException ForExchange(TokenRequest request, string code, HttpResponse response, DateTimeOffset now) =>
        Canonical(code) switch
        {
            "invalid_client" or "invalid_code" when !IsHome(request) => WrongDataCenter(
                request, code, response,
                $"The client {request.ClientId} is registered in the data center '{request.HomeDataCenter}', but the grant belongs to '{request.DataCenter}', "
                    + $"and {request.AccountsUrl} answered {code}."),
            _ => Other(request, code, response, now, isSignIn: true),
        };

    internal static ZohoOAuthException ForRefresh(TokenRequest request, string code, HttpResponse response, DateTimeOffset now) =>
        Canonical(code) switch
        {
            "invalid_client" or "invalid_code" when !IsHome(request) => WrongDataCenter(
                request, code, response,
                $"The connection {request.Subject} was refreshed at {request.AccountsUrl} "
                    + $"('{request.DataCenter}'), which answered {code}, but its API domain belongs to '{request.HomeDataCenter}'."),
            "invalid_code" => Create(
                ErrorIds.RefreshTokenRejected, request, code, response, $"{request.AccountsUrl} answered {code} to the refresh token of {request.Subject}.",
                request.SignInAdvice),
            _ => Other(request, code, response, now, isSignIn: false),
        };

    /// <summary>The error for a code in the catalog; null for any other code.</summary>
    internal static ZohoOAuthException? Named(string code) =>
        ErrorCatalog.Find(Canonical(code)) is { } row
            ? ZohoErrors.Create(row.ErrorId, $"Zoho answered {row.Code}.", reply: new ZohoReply { Code = row.Code })
            : null;

    /// <summary>The error for "Access Denied" in response to a token request.</summary>
    internal static ZohoOAuthException LimitReached(HttpResponse response, DateTimeOffset now, bool isSignIn = false) => ZohoErrors.TokenLimitReached(
        response.RequestUri.Authority, HttpErrors.ReplyOf(response, "Access Denied"), now + ZohoErrors.LimitWindow, isSignIn);

    private static ZohoOAuthException Other(TokenRequest request, string code, HttpResponse response, DateTimeOffset now, bool isSignIn)
    {
        var canonical = Canonical(code);
        if (string.Equals(canonical, "Access Denied", StringComparison.OrdinalIgnoreCase))
        {
            return LimitReached(response, now, isSignIn);
        }

        return ErrorCatalog.Find(canonical) is { } row
            ? Create(
                row.ErrorId, request, row.Code, response,
                $"{request.AccountsUrl} answered {row.Code} for the client {request.ClientId}{RedirectNote(request, row.ErrorId)}.",
                ActionOf(request, row.ErrorId))
            : HttpErrors.UnexpectedResponse(response, $"the error '{Cut(Redactor.Redact(code, request.Secrets))}'");
    }

    private static string RedirectNote(TokenRequest request, string errorId) =>
        errorId is ErrorIds.InvalidRedirectUri or ErrorIds.InvalidCode
            ? $" with the redirect URI {request.RedirectUri ?? "(none: self client)"}"
            : string.Empty;

    /// <summary>
    /// The recommended action, when it differs from the catalog. A code without a redirect URI comes from the API console, so the module cannot
    /// request another one.
    /// </summary>
    private static string? ActionOf(TokenRequest request, string errorId) => errorId == ErrorIds.InvalidCode && request.RedirectUri is null
        ? "Generate a new code in the API console of this client (Self Client > Generate Code). "
            + "Before it expires, run Connect-Zoho -GrantCode, or Connect-Zoho -SelfClientPath with the downloaded file."
        : null;

    private static ZohoOAuthException WrongDataCenter(TokenRequest request, string code, HttpResponse response, string what) =>
        Create(ErrorIds.WrongDataCenter, request, code, response, what);

    private static ZohoOAuthException Create(string id, TokenRequest request, string code, HttpResponse response, string what, string? action = null) =>
        ZohoErrors.Create(id, what, action, reply: HttpErrors.ReplyOf(response, code), target: request.Subject ?? request.ClientId);

    private static bool IsHome(TokenRequest request) =>
        string.Equals(request.HomeDataCenter, request.DataCenter, StringComparison.OrdinalIgnoreCase);

    /// <summary>Limits the length of a code in messages.</summary>
    private static string Cut(string text) => text.Length <= MaxCodeLength ? text : text.Substring(0, MaxCodeLength) + "...";

    private static string Canonical(string code) => Synonyms.TryGetValue(code, out var own) ? own : code;
}
