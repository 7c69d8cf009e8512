using ZohoOAuth.Client.Api.Files;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Tokens;
using ZohoOAuth.Client.Tokens.Renewal;
using ZohoOAuth.Client.Trust;

namespace ZohoOAuth.Client.Api;

/// <summary>
/// Calls an API with a valid access token, on a trusted host. When the API rejects the token, the client refreshes it and repeats the request once.
/// </summary>
internal sealed class ApiClient(
    ZohoHttp http,
    TokenHosts hosts,
    TokenManager tokens,
    RetryPolicy retries,
    ServerClock serverClock,
    TimeProvider clock)
{
    /// <summary>The largest response that is read into memory. A page of 200 records is far below this size.</summary>
    private const int MaxBytes = 256 * 1024 * 1024;
    private const int MaxRedirects = 5;

    /// <summary>A token younger than this has not expired: Zoho's access tokens live longer.</summary>
    private static readonly TimeSpan MinAgeToRefresh = TimeSpan.FromMinutes(5);

    /// <summary>How often the remaining time of a pause is told.</summary>
    private static readonly TimeSpan PauseStep = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Sends the request. Returns the response and the token that was used. An error response throws unless the request sets SkipHttpErrorCheck.
    /// </summary>
    internal async Task<(HttpResponse Response, ZohoToken Token)> CallAsync(
        ApiRequest request, ZohoToken token, TokenRequestContext context, CancellationToken cancellationToken)
    {
        // Check the request first, so that no refresh is used up for one that cannot be sent.
        var address = RequireSendable(request, token);
        var alive = await tokens.GetUsableAsync(token, context, cancellationToken).ConfigureAwait(false);
        var response = await SendWithRetriesAsync(request, address, alive, context.Trace, cancellationToken).ConfigureAwait(false);
        if (alive.CanRefresh && IsTokenInvalid(request, response, alive))
        {
            context.Trace.Write($"The API rejected the access token (HTTP {response.Status}). The module gets a new one and repeats the request once.");
            alive = await tokens.ReplaceAsync(alive, context, cancellationToken).ConfigureAwait(false);
            response = await SendWithRetriesAsync(request, address, alive, context.Trace, cancellationToken).ConfigureAwait(false);
        }

        return ApiErrors.IsError(response, request.Product) && !request.SkipHttpErrorCheck
            ? throw ApiErrors.From(request, response, alive, serverClock)
            : (response, alive);
    }

    /// <summary>The address of a request. Throws when its host may not get the token, or when its headers are not valid.</summary>
    internal Uri RequireSendable(ApiRequest request, ZohoToken token)
    {
        var address = BuildUri(request, token);
        hosts.Require(address, token, HostRefusals.Request, request.Service);
        HeaderCheck.Require(request.Headers);
        return address;
    }

    /// <summary>The absolute URI of the request. This method does not check the host; the check comes before each send.</summary>
    internal static Uri BuildUri(ApiRequest request, ZohoToken token)
    {
        var isWhole = request.IsAddress
            && HostUrl.TryParse(request.Path, out var whole)
            && whole.Scheme.StartsWith("http", StringComparison.Ordinal);
        var text = isWhole ? request.Path : $"{token.ApiDomain}/{request.Path.TrimStart('/')}";
        if (request.Query.Count > 0)
        {
            text += (text.Contains('?') ? "&" : "?") + FormEncoding.Write(request.Query);
        }

        return HostUrl.TryParse(text, out var address)
            ? address
            : throw ZohoErrors.InvalidInput(
                "Path",
                $"'{request.Path}' is not a path or an address.",
                "Specify a path such as /crm/v8/Leads, or a full https address on one of Zoho's hosts, with -Path.");
    }

    /// <summary>
    /// Whether the response says that the access token is no longer valid. Some codes mean either an invalid token or a missing permission. For a
    /// young token such a code means a missing permission, and a refresh would waste one of Zoho's ten access tokens.
    /// </summary>
    private bool IsTokenInvalid(ApiRequest request, HttpResponse response, ZohoToken token) => ApiErrors.MayBeInvalidToken(response, request.Product)
        ? serverClock.Now - token.IssuedAt > MinAgeToRefresh
        : ApiErrors.IsInvalidToken(response, request.Product);

    /// <summary>Sends the request and retries it as the retry policy allows.</summary>
    private async Task<HttpResponse> SendWithRetriesAsync(ApiRequest request, Uri address, ZohoToken token, Trace trace, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            TimeSpan pause;
            string why;
            try
            {
                var response = await SendOnceAsync(request, address, HostRefusals.Request, token, trace, cancellationToken).ConfigureAwait(false);
                if (response.IsRedirect)
                {
                    response = await FollowAsync(response, request, token, trace, cancellationToken).ConfigureAwait(false);
                }

                if (retries.DelayAfter(response, request, attempt) is not { } told)
                {
                    return response;
                }

                (response.Status < 500 ? request.RateLimited : null)?.Invoke();
                (pause, why) = (told, $"{(response.Status >= 500 ? "The server failed" : "Too many requests")} (HTTP {response.Status})");
            }
            catch (ZohoOAuthException error) when (retries.DelayAfter(error, request, attempt) is { } told)
            {
                (pause, why) = (told, error.Message);
            }

            trace.Write($"{why.TrimEnd('.')}: try {attempt + 2} of {request.MaxRetries + 1} in {pause.TotalSeconds:0.#} s.");
            await PauseAsync(pause, left => request.Waiting?.Invoke(why, left), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Waits, and tells once a second how long it still takes.</summary>
    private async Task PauseAsync(TimeSpan pause, Action<TimeSpan> tell, CancellationToken cancellationToken)
    {
        var start = clock.GetTimestamp();
        for (var left = pause; left > TimeSpan.Zero; left = pause - clock.GetElapsedTime(start))
        {
            tell(left);
            await Poly.DelayAsync(left < PauseStep ? WholeMilliseconds(left) : PauseStep, clock, cancellationToken).ConfigureAwait(false);
        }

        tell(TimeSpan.Zero);
    }

    /// <summary>A timer counts milliseconds. Less than one would be no pause at all, and would repeat until the time is over.</summary>
    private static TimeSpan WholeMilliseconds(TimeSpan time) => TimeSpan.FromMilliseconds(Math.Ceiling(time.TotalMilliseconds));

    /// <summary>Sends the request to an address, after a check of its host.</summary>
    private Task<HttpResponse> SendOnceAsync(
        ApiRequest request, Uri address, string origin, ZohoToken token, Trace trace, CancellationToken cancellationToken)
    {
        hosts.Require(address, token, origin, request.Service);
        var message = BuildMessage(request, address, token);
        request.Upload?.Transfer.Restart(0, message.Content?.Headers.ContentLength);
        return http.SendAsync(message, request.Timeout, MaxBytes, trace, cancellationToken, request.Upload?.Transfer, request.Sink);
    }

    /// <summary>Follows the redirects of a GET, and only to trusted hosts: the access token must not reach any other host.</summary>
    private async Task<HttpResponse> FollowAsync(
        HttpResponse response, ApiRequest request, ZohoToken token, Trace trace, CancellationToken cancellationToken)
    {
        for (var hop = 1; response.IsRedirect && response.Header("Location") is { } location; hop++)
        {
            var origin = HostRefusals.Redirect + response.RequestUri.Authority;
            var address = Uri.TryCreate(response.RequestUri, location, out var next)
                ? next
                : throw HttpErrors.UnexpectedResponse(response, "a redirect without a valid address");
            if (request.Method != "GET")
            {
                hosts.Require(address, token, origin, request.Service);
                throw HttpErrors.UnexpectedResponse(response, $"a redirect of the {request.Method} request to {address.Authority}");
            }

            if (hop > MaxRedirects)
            {
                throw ZohoErrors.UnexpectedResponse(address, $"more than {MaxRedirects} redirects");
            }

            response = await SendOnceAsync(request, address, origin, token, trace, cancellationToken).ConfigureAwait(false);
        }

        return response;
    }

    private static HttpRequestMessage BuildMessage(ApiRequest request, Uri address, ZohoToken token)
    {
        var message = new HttpRequestMessage(new HttpMethod(request.Method), address);
        if (request.Upload is not null)
        {
            message.Content = UploadContent.Of(request.Upload);
        }
        else if (request.Body is not null)
        {
            var (body, contentType) = BodyForm.Of(request);
            message.Content = new ByteArrayContent(body);
            message.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        AddHeaders(message, request.Headers);
        AddHeaders(message, request.Sink?.Headers ?? []);
        message.Headers.Remove("Authorization");
        message.Headers.TryAddWithoutValidation("Authorization", $"{WireNames.AuthorizationScheme} {SecretText.Reveal(token.AccessToken!)}");
        return message;
    }

    private static void AddHeaders(HttpRequestMessage message, IEnumerable<KeyValuePair<string, string>> headers)
    {
        foreach (var header in headers)
        {
            if (!message.Headers.TryAddWithoutValidation(header.Key, header.Value))
            {
                message.Content?.Headers.Remove(header.Key);
                message.Content?.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
        }
    }
}
