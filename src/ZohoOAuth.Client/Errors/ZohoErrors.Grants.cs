using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Errors;

/// <summary>The errors between a consent and the token that comes of it.</summary>
internal static partial class ZohoErrors
{
    internal static ZohoOAuthException GrantExpired(ZohoGrant grant, DateTimeOffset now) =>
        Create(
            ErrorIds.GrantExpired,
            $"The grant received at {LocalTime.Of(grant.ReceivedAt)} expired at {LocalTime.Of(grant.ExpiresAt)}, {Age(now - grant.ExpiresAt)} ago.");

    /// <summary>A code that was exchanged, or that Zoho rejected as invalid. It is not sent again.</summary>
    internal static ZohoOAuthException CodeUsed(string clientId, DateTimeOffset usedAt) =>
        Create(
            ErrorIds.InvalidCode,
            $"The code of the client {clientId} was already sent to Zoho at {LocalTime.Of(usedAt)}.",
            "Get a new grant with Get-ZohoGrantUrl, and exchange it once with Invoke-ZohoTokenExchange. "
                + "For a self client, generate a new code in the API console. If the first exchange succeeded, Get-ZohoToken lists the saved connections.",
            target: clientId,
            cause: "A code works once, so it was not sent again.");

    internal static ZohoOAuthException SelfClientCodeExpired(string path, DateTimeOffset expiredAt, DateTimeOffset now) =>
        Create(
            ErrorIds.GrantExpired,
            $"The code in '{path}' expired at {LocalTime.Of(expiredAt)}, {Age(now - expiredAt)} ago.",
            "In the API console, open Self Client > Generate Code, choose a longer time if necessary, and download the file. "
                + "Then run Connect-Zoho -SelfClientPath with the new file.",
            target: path);

    internal static ZohoOAuthException DeviceCodeExpired(string userCode, TimeSpan lifetime) =>
        Create(
            ErrorIds.GrantExpired,
            $"The device code {userCode} expired after {lifetime.TotalMinutes:0.#} minutes.",
            reply: new ZohoReply { Code = "expired" },
            target: userCode);

    internal static ZohoOAuthException StateMismatch(string what) => Create(ErrorIds.StateMismatch, what);

    /// <summary>The link that the browser was started with. Other users can read it from the arguments of the browser.</summary>
    internal static ZohoOAuthException SignInLinkUsedTwice(Uri redirect) => Create(
        ErrorIds.StateMismatch,
        $"The link of this sign-in at {redirect.Authority} works once, but it was opened twice.",
        "Run the command again. If the error returns, run it with -NoBrowser, and open the address in your browser yourself.",
        cause: "Another user of this computer may have opened it and may know the state, so the sign-in was ended.");

    internal static ZohoOAuthException GrantDenied(string? clientId) =>
        Create(
            ErrorIds.GrantDenied,
            $"Zoho answered access_denied to the consent request of the client {clientId ?? "(unknown)"}.",
            reply: new ZohoReply { Code = "access_denied" });

    internal static ZohoOAuthException GrantTimeout(string where, TimeSpan timeout) =>
        Create(ErrorIds.GrantTimeout, $"No answer to the consent arrived at {where} within {timeout.TotalSeconds:0} seconds.", target: where);

    internal static ZohoOAuthException ListenerPortInUse(Uri redirect, string why) =>
        Create(
            ErrorIds.ListenerPortInUse,
            $"The module cannot listen on port {redirect.Port} for {redirect}: {why}.",
            target: redirect.ToString());

    /// <summary>A warning that ends the command by the user's preference, after the one-time code was used. The caller adds the token.</summary>
    internal static ZohoOAuthException ScopesNotGranted(string scopes, ZohoToken token) =>
        Create(
            ErrorIds.InvalidScope,
            $"Zoho did not grant: {scopes}.",
            token.Name is null
                ? "To keep the token, run $Error[0].TargetObject | Save-ZohoToken -Name NAME. Get-ZohoScope lists the known scopes."
                : $"Get-ZohoToken {token.Name} returns the connection, which has the other scopes. Get-ZohoScope lists the known scopes.",
            target: token.Name ?? token.ClientId,
            cause: "Zoho ignores scopes that it does not know, and -WarningAction Stop ends the command at this warning.");

    /// <summary>A one-time code whose answer was lost: it may or may not be valid still.</summary>
    internal static ZohoOAuthException CodeMayBeUsed(ZohoOAuthException lost) => WithMessage(
        lost,
        $"{lost.Message} The one-time code may have been used.",
        (lost.ErrorId switch
        {
            ErrorIds.NetworkError or ErrorIds.TimedOut => "Check the network, DNS and proxy.",
            ErrorIds.UntrustedHost => "Check the network and the proxy, which may have sent the redirect.",
            _ => "Wait a minute.",
        })
        + " Then get a new grant with Get-ZohoGrantUrl, and exchange it with Invoke-ZohoTokenExchange. "
        + "For a self client, generate a new code in the API console.");

    /// <summary>A token whose one-time code is used, and which the vault did not take. The caller adds the token to the error.</summary>
    internal static ZohoOAuthException TokenNotSaved(ZohoOAuthException error, string name, string vault) => WithMessage(
        error,
        error.Message,
        "Do not run the command again, because the one-time code is used. Correct the vault, or choose another one with -Vault, and save the token "
            + $"from the error: $Error[0].TargetObject | Save-ZohoToken -Name {name} -Vault {vault}");

    /// <summary>A token for an API host that no known data center has. The caller adds the token to the error.</summary>
    internal static ZohoOAuthException UnknownApiDomain(ZohoToken token) => Create(
        ErrorIds.UntrustedHost,
        $"The api_domain in Zoho's answer names the host '{token.ApiDomain}', which is not in the data center of {token.AccountsUrl}.",
        $"If the host belongs to Zoho, trust it in this process with Register-ZohoDataCenter -Code CODE -AccountsUrl {token.AccountsUrl} "
            + $"-ApiDomain {token.ApiDomain}, and use the connection. If it does not, run Revoke-ZohoToken. "
            + "The error contains the token: $Error[0].TargetObject.",
        target: token.ApiDomain,
        cause: "The module keeps the connection, and sends no token to this host.");
}
