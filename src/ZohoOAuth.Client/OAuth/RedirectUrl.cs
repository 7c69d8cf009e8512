using System.Runtime.CompilerServices;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Trust;

namespace ZohoOAuth.Client.OAuth;

/// <summary>
/// Parses the redirect URL: <c>?code=..&amp;location=eu&amp;accounts-server=https%3A%2F%2F..&amp;state=..</c>
/// Source: https://www.zoho.com/accounts/protocol/oauth/multi-dc.html
/// </summary>
internal sealed class RedirectUrl(TrustedHosts hosts, TimeProvider clock)
{
    /// <summary>How long a grant is valid. Source: the FAQ, "1. Validity".</summary>
    internal static readonly TimeSpan GrantLifetime = TimeSpan.FromMinutes(2);

    private const int MaxLength = 16_384;

    /// <summary>The code received for each request. The same URL may be read twice, but a different code for the same state is rejected.</summary>
    private readonly ConditionalWeakTable<ZohoGrantRequest, string> _codes = new();

    internal ZohoGrant Read(string url, ZohoGrantRequest? request)
    {
        var values = FormEncoding.Read(QueryOf(url));

        // Zoho sends an error without the state. The listener does not let such an error end a sign-in, because any page can send one.
        if (request is not null && (Value(values, WireNames.State) is not null || Value(values, WireNames.Error) is null))
        {
            CheckState(values, request);
        }

        ThrowIfRefused(values, request?.Client.ClientId);
        var code = Value(values, WireNames.Code) ?? throw NoCode();
        if (request is not null && _codes.GetValue(request, _ => code) != code)
        {
            throw ZohoErrors.StateMismatch("This request already received another code, and a state is valid for one code.");
        }

        return Grant(values, code, request);
    }

    /// <summary>
    /// Whether the user consented to more scopes. The redirect contains no code. Zoho does not document whether it contains the
    /// state, so only a wrong state is rejected. A forged redirect is harmless, because the token response tells which scopes the
    /// token has. Source: https://www.zoho.com/accounts/protocol/oauth/incremental-auth/scope-enhance-request.html
    /// </summary>
    internal static bool ReadConsent(string url, string state, string clientId)
    {
        var values = FormEncoding.Read(QueryOf(url));
        if (Value(values, WireNames.State) is { } returned && !ConstantTime.Equal(returned, state))
        {
            throw ZohoErrors.StateMismatch("The state in the redirect does not match this request.");
        }

        ThrowIfRefused(values, clientId);
        return Value(values, WireNames.Status) switch
        {
            "success" => true,
            null => throw ZohoErrors.InvalidInput(
                "Url", "The URL contains no answer.", "Paste the whole address that the browser shows after the consent, starting with http."),
            _ => throw ZohoErrors.GrantDenied(clientId),
        };
    }

    private ZohoGrant Grant(Dictionary<string, string> values, string code, ZohoGrantRequest? request)
    {
        var server = Value(values, WireNames.AccountsServer) ?? Value(values, "accounts_server");
        var accounts = server is null ? null : Trusted(server, request?.Client).AccountsUrl;
        var now = clock.GetUtcNow();
        return new ZohoGrant(
            SecretText.Hide(code), Value(values, WireNames.Location) is { } location ? Redactor.Printable(location) : null, accounts, now, now + GrantLifetime,
            request?.Client, request?.Scope, request?.AccessType, request?.CodeVerifier, Pkce.ChallengeOf(request?.Url));
    }

    private ZohoDataCenter Trusted(string server, ZohoClient? client)
    {
        const string Origin = "The accounts-server in the redirect";
        return client is null
            ? hosts.RequireAccounts(server, Origin)
            : hosts.RequireSister(hosts.RequireAccounts(client.AccountsUrl, "The client"), server, Origin);
    }

    private static string QueryOf(string url)
    {
        if (url.Length > MaxLength || !HostUrl.TryParse(url.Trim(), out var uri))
        {
            throw ZohoErrors.InvalidInput(
                "Url", "The text is not a URL.", "Paste the whole address that the browser shows after the consent, starting with http, in quotes.");
        }

        return uri.Query;
    }

    private static void CheckState(Dictionary<string, string> values, ZohoGrantRequest request)
    {
        var state = Value(values, WireNames.State);
        if (state is null || !ConstantTime.Equal(state, request.State))
        {
            throw ZohoErrors.StateMismatch(state is null
                ? $"The redirect contains no state, but the request of {LocalTime.Of(request.CreatedAt)} sent one."
                : $"The state in the redirect does not match the request of {LocalTime.Of(request.CreatedAt)}.");
        }
    }

    private static void ThrowIfRefused(Dictionary<string, string> values, string? clientId)
    {
        if (Value(values, WireNames.Error) is not { } error)
        {
            return;
        }

        throw error == "access_denied"
            ? ZohoErrors.GrantDenied(clientId)
            : TokenErrors.Named(error)
                ?? ZohoErrors.InvalidInput(
                    "Url",
                    $"The redirect contains the error '{Redactor.Redact(error)}' instead of a code.",
                    "Check what the browser shows, correct it, and start again with Get-ZohoGrantUrl.");
    }

    private static ZohoOAuthException NoCode() =>
        ZohoErrors.InvalidInput(
            "Url",
            "The URL contains no code.",
            "Paste the address that the browser shows after the consent: it starts with the redirect URI, and it is not the grant URL. "
                + "If Zoho's page shows an error such as \"Invalid Redirect Uri\", correct that first.");

    private static string? Value(Dictionary<string, string> values, string name) =>
        values.TryGetValue(name, out var value) && value.Length > 0 ? value : null;
}
