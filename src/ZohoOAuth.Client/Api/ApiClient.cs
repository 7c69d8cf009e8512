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
/// Calls an API with a token that is alive, on a host that may see it. A token that dies on the way is replaced once.
/// </summary>
internal sealed class ApiClient(ZohoHttp http, TrustedHosts hosts, TokenManager tokens, RetryPolicy retries, ServerClock serverClock, TimeProvider clock)
{
    /// <summary>The longest answer that is read into memory: a page of 200 records is well below.</summary>
    private const int MaxBytes = 256 * 1024 * 1024;
    private const int MaxRedirects = 5;

    /// <summary>Zoho's tokens do not die so soon by themselves.</summary>
    private static readonly TimeSpan Young = TimeSpan.FromMinutes(5);

    /// <summary>The answer, and the token that got it. Any error answer throws, unless the request wants it back.</summary>
    internal async Task<(HttpResponse Answer, ZohoToken Token)> CallAsync(ApiRequest request, ZohoToken token, TokenRequestContext context, CancellationToken cancellationToken)
    {
        var address = AddressOf(request, token);

        // Before a refresh is spent on a request that may not be sent.
        hosts.RequireApi(address, "The request");
        var alive = await tokens.GetUsableAsync(token, context, cancellationToken).ConfigureAwait(false);
        var response = await SendWithRetriesAsync(request, address, alive, context.Trace, cancellationToken).ConfigureAwait(false);
        if (alive.CanRenew && IsDead(response, alive))
        {
            context.Trace.Write("The API rejected the access token. Refreshing it and repeating the request once.");
            alive = await tokens.ReplaceAsync(alive, context, cancellationToken).ConfigureAwait(false);
            response = await SendWithRetriesAsync(request, address, alive, context.Trace, cancellationToken).ConfigureAwait(false);
        }

        return response.Status < 400 || request.SkipHttpErrorCheck
            ? (response, alive)
            : throw ApiErrors.From(request, response, alive, clock.GetUtcNow());
    }

    /// <summary>The whole address. Nothing is sent to it here; that its host is trusted is checked at each sending.</summary>
    internal static Uri AddressOf(ApiRequest request, ZohoToken token)
    {
        var isWhole = request.Path.Contains("://") && Uri.TryCreate(request.Path, UriKind.Absolute, out var whole) && whole.Scheme.StartsWith("http", StringComparison.Ordinal);
        var text = isWhole ? request.Path : $"{token.ApiDomain}/{request.Path.TrimStart('/')}";
        if (request.Query.Count > 0)
        {
            text += (text.Contains('?') ? "&" : "?") + FormText.Write(request.Query);
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var address)
            ? address
            : throw ZohoErrors.InvalidInput("Path", $"'{request.Path}' is not a path or an address.", "Specify a path such as /crm/v8/Leads, or a full https address on one of Zoho's hosts, with -Path.");
    }

    /// <summary>
    /// A token that is young is not dead: a code that may mean both means the right that is missing then, and is not worth one of
    /// Zoho's ten.
    /// </summary>
    private bool IsDead(HttpResponse response, ZohoToken token) =>
        ApiErrors.IsPerhapsDeadToken(response) ? serverClock.Now - token.IssuedAt > Young : ApiErrors.IsDeadToken(response);

    /// <summary>The answer after as many tries as the request allows, and as make sense.</summary>
    private async Task<HttpResponse> SendWithRetriesAsync(ApiRequest request, Uri address, ZohoToken token, Trace trace, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            TimeSpan pause;
            string why;
            try
            {
                var response = await FollowAsync(request, address, token, trace, cancellationToken).ConfigureAwait(false);
                if (retries.PauseAfter(response, request, attempt) is not { } told)
                {
                    return response;
                }

                (pause, why) = (told, $"HTTP {response.Status}");
            }
            catch (ZohoOAuthException error) when (retries.PauseAfter(error, request, attempt) is { } told)
            {
                (pause, why) = (told, error.Message);
            }

            trace.Write($"{why}: try {attempt + 2} of {request.MaxRetries + 1} in {pause.TotalSeconds:0.#} s.");
            await Poly.DelayAsync(pause, clock, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Redirects of a GET are followed, but only from trusted host to trusted host: the token must not go elsewhere.
    /// </summary>
    private async Task<HttpResponse> FollowAsync(ApiRequest request, Uri address, ZohoToken token, Trace trace, CancellationToken cancellationToken)
    {
        var origin = "The request";
        for (var hop = 0; hop <= MaxRedirects; hop++)
        {
            hosts.RequireApi(address, origin);
            using var message = Message(request, address, token);
            request.Upload?.Transfer.Restart(0);
            var response = await http.SendAsync(message, request.Timeout, MaxBytes, trace, cancellationToken, request.Upload?.Transfer, request.Sink).ConfigureAwait(false);
            if (!response.IsRedirect || response.Header("Location") is not { } location)
            {
                return response;
            }

            origin = "The redirect of " + address.Authority;
            address = Uri.TryCreate(address, location, out var next) ? next : throw HttpErrors.UnexpectedResponse(response, "a redirect without a valid address");
            if (request.Method != "GET")
            {
                hosts.RequireApi(address, origin);
                throw HttpErrors.UnexpectedResponse(response, $"a redirect of the {request.Method} request to {address.Authority}");
            }
        }

        throw ZohoErrors.UnexpectedResponse(address, $"more than {MaxRedirects} redirects");
    }

    private static HttpRequestMessage Message(ApiRequest request, Uri address, ZohoToken token)
    {
        var message = new HttpRequestMessage(new HttpMethod(request.Method), address);
        if (request.Upload is not null)
        {
            message.Content = UploadContent.Of(request.Upload);
        }
        else if (request.Body is not null)
        {
            message.Content = new ByteArrayContent(request.Body);
            message.Content.Headers.TryAddWithoutValidation("Content-Type", request.ContentType);
        }

        foreach (var header in request.Headers.Concat(request.Sink?.Headers ?? []))
        {
            if (header.Key.Length == 0 || (header.Key + header.Value).Any(char.IsControl))
            {
                throw ZohoErrors.InvalidInput("Headers", $"The header '{Redactor.Redact(header.Key)}' has no name or contains a line break.", "Correct the name and value in -Headers.");
            }

            if (!message.Headers.TryAddWithoutValidation(header.Key, header.Value))
            {
                message.Content?.Headers.Remove(header.Key);
                message.Content?.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
        }

        message.Headers.Remove("Authorization");
        message.Headers.TryAddWithoutValidation("Authorization", $"{WireNames.AuthorizationScheme} {SecretText.Reveal(token.AccessToken!)}");
        return message;
    }
}
