using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Errors;

/// <summary>
/// Where every error is born: the user's own values from the caller, the cause and the solution from the catalog.
/// </summary>
internal static class ZohoErrors
{
    /// <summary>The window in which Zoho counts token requests. Source: the FAQ, "2. Token Limit".</summary>
    internal static readonly TimeSpan LimitWindow = TimeSpan.FromMinutes(10);

    internal static ZohoOAuthException InvalidInput(string parameter, string what, string action, Exception? inner = null) =>
        new(ErrorIds.InvalidInput, what, action, inner) { Target = parameter };

    internal static ZohoOAuthException GrantExpired(ZohoGrant grant, DateTimeOffset now) =>
        Create(ErrorIds.GrantExpired, $"The grant received at {grant.ReceivedAt:u} expired at {grant.ExpiresAt:u}, {Age(now - grant.ExpiresAt)} ago.");

    internal static ZohoOAuthException SelfClientCodeExpired(string path, DateTimeOffset expiredAt, DateTimeOffset now) =>
        Create(
            ErrorIds.GrantExpired,
            $"The code in '{path}' expired at {expiredAt:u}, {Age(now - expiredAt)} ago.",
            "Generate a new code in the API console under Self Client > Generate Code, choose a longer time if need be, download it and run Connect-Zoho -SelfClientPath with it.",
            target: path);

    internal static ZohoOAuthException DeviceCodeExpired(DeviceCode code) =>
        Create(
            ErrorIds.GrantExpired,
            $"The device code {code.UserCode} expired after {code.Lifetime.TotalMinutes:0.#} minutes.",
            reply: new ZohoReply { Code = "expired" },
            target: code.UserCode);

    internal static ZohoOAuthException StateMismatch(string what) => Create(ErrorIds.StateMismatch, what);

    internal static ZohoOAuthException GrantDenied(string? clientId) =>
        Create(ErrorIds.GrantDenied, $"Zoho's redirect for the client {clientId ?? "(unknown)"} says access_denied.", reply: new ZohoReply { Code = "access_denied" });

    internal static ZohoOAuthException GrantTimeout(string where, TimeSpan timeout) =>
        Create(ErrorIds.GrantTimeout, $"No answer to the consent came to {where} within {timeout.TotalSeconds:0} seconds.", target: where);

    internal static ZohoOAuthException ListenerPortInUse(Uri redirect, string why) =>
        Create(
            ErrorIds.ListenerPortInUse,
            $"The port {redirect.Port} of {redirect} cannot be listened on: {why}.",
            target: redirect.ToString());

    internal static ZohoOAuthException MissingRefreshToken(string what, string? target = null) =>
        Create(ErrorIds.MissingRefreshToken, what, target: target);

    internal static ZohoOAuthException UntrustedHost(string url, string origin) =>
        Create(ErrorIds.UntrustedHost, $"{origin} names the host '{Shown(url)}', which belongs to no known data center.", target: Shown(url));

    internal static ZohoOAuthException TokenNotFound(string name, string vault) =>
        Create(ErrorIds.TokenNotFound, $"There is no connection '{name}' in the vault '{vault}'.", target: name);

    internal static ZohoOAuthException VaultUnavailable(string vault, string detail, Exception? inner = null, string? action = null) =>
        Create(ErrorIds.VaultUnavailable, $"The vault '{vault}' cannot be used: {detail}", action, target: vault, inner: inner);

    internal static ZohoOAuthException VaultLocked(string vault, Exception? inner = null) =>
        Create(ErrorIds.VaultLocked, $"The vault '{vault}' is locked.", target: vault, inner: inner);

    internal static ZohoOAuthException VaultWriteFailed(string vault, string secret, string detail, Exception? inner = null) =>
        Create(ErrorIds.VaultWriteFailed, $"The vault '{vault}' did not keep the secret '{secret}': {detail}", target: vault, inner: inner);

    internal static ZohoOAuthException NetworkError(HttpRequestMessage request, string detail, Uri? proxy = null) =>
        Create(ErrorIds.NetworkError, $"The request to {request.RequestUri!.Authority}{(proxy is null ? string.Empty : $" through the proxy {HostUrl.Origin(proxy)}")} failed: {detail}", reply: To(request), target: request.RequestUri.Authority);

    internal static ZohoOAuthException TimedOut(HttpRequestMessage request, TimeSpan timeout) =>
        Create(ErrorIds.TimedOut, $"{request.RequestUri!.Authority} did not answer {request.RequestUri.AbsolutePath} within {timeout.TotalSeconds:0.#} seconds.", reply: To(request), target: request.RequestUri.Authority);

    internal static ZohoOAuthException UnexpectedResponse(HttpResponse response, string detail) => UnexpectedResponse(response.RequestUri, detail, ZohoReply.Of(response));

    internal static ZohoOAuthException UnexpectedResponse(Uri address, string detail, ZohoReply? reply = null) =>
        Create(ErrorIds.UnexpectedResponse, $"{address.Authority} answered {address.AbsolutePath} with {detail}.", reply: reply ?? new ZohoReply { Path = address.AbsolutePath }, target: address.Authority);

    internal static ZohoOAuthException TokenLimitReached(HttpResponse response, DateTimeOffset retryAt) =>
        Create(
            ErrorIds.TokenLimitReached,
            $"{response.RequestUri.Authority} answered \"Access Denied\": too many token requests. The next one is allowed at {retryAt:u}.",
            action: $"Wait until {retryAt:u} and run the command once. {ErrorCatalog.OfId(ErrorIds.TokenLimitReached).Solution}",
            reply: ZohoReply.Of(response, "Access Denied"),
            target: response.RequestUri.Authority,
            retryAt: retryAt);

    internal static ZohoOAuthException LimitUsedUp(string subject, ZohoLimit limit, int used, TimeSpan window, DateTimeOffset nextFree) =>
        Create(
            ErrorIds.TokenLimitReached,
            $"{subject} has used {used} of its limit {limit} in {window.TotalMinutes:0.#} minutes, so nothing was sent. The next one is free at {nextFree:u}.",
            action: $"Wait until {nextFree:u}; Update-ZohoAccessToken -Wait does. Get-ZohoTokenLimit shows the counts, Set-ZohoTokenLimit changes a limit that Zoho has changed for you.",
            retryAt: nextFree);

    internal static ZohoOAuthException StillBlocked(string subject, DateTimeOffset until) =>
        Create(
            ErrorIds.TokenLimitReached,
            $"{subject} was refused by Zoho before (\"Access Denied\": too many requests), so nothing was sent. Zoho takes the next request at {until:u}.",
            action: $"Wait until {until:u}; Update-ZohoAccessToken -Wait does. Asking earlier would prolong it. Get-ZohoTokenLimit shows the counts.",
            retryAt: until);

    internal static ZohoOAuthException RefreshTokensUsedUp(string what, string clientId) =>
        Create(
            ErrorIds.TokenLimitReached,
            what,
            action: "Revoke-ZohoToken a connection that is not needed any more, or go on with -Force. Get-ZohoTokenLimit shows the counts. To give an old connection more scopes, Add-ZohoScope makes no new refresh token.",
            target: clientId);

    internal static ZohoOAuthException RefreshTokenKnownDead(ZohoToken token, string? fate)
    {
        var subject = token.Name is null ? $"the client {token.ClientId}" : $"'{token.Name}'";
        return Create(
            ErrorIds.RefreshTokenRejected,
            fate is null ? $"{token.AccountsUrl} has rejected the refresh token of {subject} before, so nothing was sent." : $"The refresh token of {subject} was {fate}. Nothing was sent.",
            target: token.Name ?? token.ClientId);
    }

    /// <summary>The same rejection, by somebody who knows how the refresh token came to its end.</summary>
    internal static ZohoOAuthException WithFate(ZohoOAuthException rejected, string? fate) =>
        fate is null ? rejected : Like(rejected, $"{rejected.Message} This one was {fate}.", rejected.RecommendedAction);

    /// <summary>The same failure in the middle of a list, with the way to go on behind what has come already.</summary>
    internal static ZohoOAuthException WithResume(ZohoOAuthException error, long position, string resume) => Like(
        error,
        $"{error.Message} {position:N0} records came before it.",
        $"{error.RecommendedAction} The same command with -Resume '{resume}' goes on behind the records that came.");

    /// <summary>A batch of records that failed as a whole. Where no answer came nobody knows whether it was written.</summary>
    internal static ZohoOAuthException OfBatch(ZohoOAuthException error, long first, int count, bool isUnknown)
    {
        var span = RecordSpan(first, count);
        return Like(
            error,
            $"{error.Message} {(isUnknown ? $"Whether {span} {(count == 1 ? "was" : "were")} written is not known" : $"Nothing of {span} was written")}, and nothing behind was sent.",
            isUnknown
                ? $"Look whether Zoho has {(count == 1 ? "it" : "them")}: -Skip {first + count} goes on behind, -Skip {first} sends again. {error.RecommendedAction}"
                : $"{error.RecommendedAction} Then -Skip {first} goes on from there.");
    }

    /// <summary>Whether nobody knows what became of a request; one that failed for want of a token was not sent.</summary>
    internal static bool LeavesUnknown(ZohoOAuthException error, Uri request) =>
        error.Path == request.AbsolutePath && (error.ErrorId is ErrorIds.NetworkError or ErrorIds.TimedOut or ErrorIds.UnexpectedResponse || error.HttpStatus >= 500);

    /// <summary>The same records as in an earlier run, which was killed or has failed.</summary>
    internal static ZohoOAuthException WriteWasBrokenOff(long answered, long perhaps)
    {
        var known = answered == 0 ? string.Empty : $"{RecordSpan(0, answered)} {(answered == 1 ? "was" : "were")} answered, and ";
        var isKnown = answered == perhaps;
        return InvalidInput(
            "Skip",
            $"An earlier run of this command was broken off: {known}{(isKnown ? "nothing behind was sent" : $"whether {RecordSpan(answered, perhaps - answered)} {(perhaps - answered == 1 ? "was" : "were")} written is not known")}. So that none is written twice, nothing was sent now.",
            isKnown
                ? $"-Skip {answered} goes on behind them. -Skip 0 writes all, from the first on."
                : $"Look whether Zoho has {(perhaps - answered == 1 ? "it" : "them")}: -Skip {perhaps} goes on behind, -Skip {answered} sends again. -Skip 0 writes all, from the first on.");
    }

    internal static ZohoOAuthException WriteIsRunning() => InvalidInput(
        "InputObject",
        "Another process is writing the same records to the same place at this moment, so nothing was sent.",
        "Wait for it to end, or stop it; then the same command says how far it came.");

    /// <summary>Records by their places in the input, as text.</summary>
    internal static string RecordSpan(long first, long count) => count == 1 ? $"record {first}" : $"records {first} to {first + count - 1}";

    private static ZohoOAuthException Like(ZohoOAuthException error, string message, string action) => new(error.ErrorId, message, action, error.InnerException)
    {
        ZohoCode = error.ZohoCode,
        ZohoMessage = error.ZohoMessage,
        Field = error.Field,
        HttpStatus = error.HttpStatus,
        RequestId = error.RequestId,
        Method = error.Method,
        Path = error.Path,
        Target = error.Target,
        RetryAt = error.RetryAt,
    };

    /// <summary>A one-time code whose answer got lost: nobody knows whether it can be used again.</summary>
    internal static ZohoOAuthException PerhapsSpent(ZohoOAuthException lost) =>
        Like(lost, $"{lost.Message} Whether the one-time code is spent is not known.", $"Get a new grant with Get-ZohoGrantUrl and exchange that one. {lost.RecommendedAction}");

    /// <summary>
    /// The one constructor of errors. <paramref name="what"/> is what happened, with the user's values; the cause comes
    /// from the catalog, by Zoho's code when there is one, and so does the action unless the caller knows a better one.
    /// </summary>
    internal static ZohoOAuthException Create(
        string id,
        string what,
        string? action = null,
        ZohoReply? reply = null,
        string? target = null,
        DateTimeOffset? retryAt = null,
        Exception? inner = null)
    {
        var row = reply?.Code is { } code && ErrorCatalog.Find(code) is { } found && found.ErrorId == id ? found : ErrorCatalog.OfId(id);
        return new ZohoOAuthException(id, $"{what} {row.Cause}", action ?? row.Solution, inner)
        {
            ZohoCode = reply?.Code,
            ZohoMessage = reply?.Message,
            Field = reply?.Field,
            HttpStatus = reply?.Status,
            RequestId = reply?.RequestId,
            Method = reply?.Method,
            Path = reply?.Path,
            Target = target,
            RetryAt = retryAt,
        };
    }

    private static ZohoReply To(HttpRequestMessage request) => new() { Method = request.Method.Method, Path = request.RequestUri!.AbsolutePath };

    /// <summary>An address without what may be secret in it.</summary>
    private static string Shown(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) ? HostUrl.Origin(uri) : Redactor.Redact(url.Length > 100 ? url.Substring(0, 100) : url);

    private static string Age(TimeSpan span) => span.TotalMinutes >= 2 ? $"{span.TotalMinutes:0} minutes" : $"{Math.Max(0, span.TotalSeconds):0} seconds";
}
