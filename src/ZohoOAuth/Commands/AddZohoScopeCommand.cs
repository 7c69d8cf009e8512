using System.Management.Automation;
using ZohoOAuth.Binding;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.Client.Tokens;
using ZohoOAuth.Completion;
using ZohoOAuth.Pipeline;
using ZohoOAuth.SignIn;
using ZohoOAuth.Vault;

namespace ZohoOAuth.Commands;

/// <summary>Adds scopes to an existing connection and keeps its refresh token.</summary>
/// <remarks>
/// <para>Asks a user to consent to the new scopes only (incremental authorization). The refresh token stays the same and also covers the
/// new scopes. The cmdlet then gets a new access token and updates the saved connection. Zoho issues no second refresh token, so this does
/// not count towards the limit of 20 refresh tokens.</para>
/// <para>Zoho supports this for clients of the type Server-based Application only. For a self client, generate a new code with all scopes
/// in the API console, and run Connect-Zoho with the same name.</para>
/// <para>The browser starts with a local link that works once, because the address of the consent page contains a token. See
/// Receive-ZohoGrant.</para>
/// <para>The cmdlet requests only the scopes that the connection does not have yet. If it has all of them, the cmdlet returns the
/// connection and sends nothing. If Zoho does not grant a scope, a warning names it.</para>
/// </remarks>
/// <example><title>Add one scope</title>
/// <code>Add-ZohoScope -Name crm -Scope ZohoCRM.settings.modules.READ</code>
/// <para>Opens the browser for the consent. Then it returns the connection with the new scope.</para></example>
/// <example><title>Add scopes without opening a browser</title>
/// <code>Get-ZohoToken crm | Add-ZohoScope -Scope ZohoCRM.users.READ, ZohoCRM.org.READ -NoBrowser</code>
/// <para>Shows the address of the consent page. Open it in any browser that can reach the redirect URI.</para></example>
/// <errors>InvalidInput InvalidScope GrantDenied GrantTimeout StateMismatch ListenerPortInUse MissingRefreshToken RefreshTokenRejected
/// WrongDataCenter InvalidClient InvalidClientSecret TokenLimitReached UntrustedHost NetworkError TimedOut UnexpectedResponse TokenNotFound
/// VaultUnavailable VaultLocked VaultWriteFailed</errors>
/// <related>Connect-Zoho Invoke-ZohoApi Get-ZohoToken</related>
/// <seealso href="https://www.zoho.com/accounts/protocol/oauth/incremental-auth/scope-enhance-request.html"/>
[Cmdlet(VerbsCommon.Add, "ZohoScope", SupportsShouldProcess = true)]
[OutputType(typeof(ZohoToken))]
public sealed class AddZohoScopeCommand : ConnectionCmdlet
{
    /// <summary>
    /// The scopes to add, for example ZohoCRM.settings.READ. Separate several scopes with commas or spaces. Use upper and lower case as in
    /// Zoho's documentation.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Alias("Scopes")]
    [ArgumentCompleter(typeof(ScopeCompleter))]
    public string[] Scope { get; set; } = [];

    /// <summary>Shows the address of the consent page and does not open a browser.</summary>
    [Parameter]
    public SwitchParameter NoBrowser { get; set; }

    /// <summary>The time to wait for the consent, in seconds, from 1 to 86400.</summary>
    /// <value>300</value>
    [Parameter]
    [ValidateRange(1, 86_400)]
    public int TimeoutSec { get; set; } = 300;

    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        var token = Services.Cache.WithNewestRefreshToken(await GetTokenAsync(cancellationToken).ConfigureAwait(false));
        var missing = ScopeList.Missing(ScopeList.Require(Scope), token.Scope);
        RequireServerBased(token);
        if (missing.Length == 0)
        {
            Pipeline.Trace.Write($"{token} already has these scopes.");
            await Pipeline.WriteAsync(token).ConfigureAwait(false);
        }
        else if (await Pipeline.ShouldProcessAsync(token.ToString(), $"Request the scopes {string.Join(", ", missing)}").ConfigureAwait(false))
        {
            await Pipeline.WarnAsync(UnknownScopes.Describe(missing)).ConfigureAwait(false);
            await RequestConsentAsync(token, missing, cancellationToken).ConfigureAwait(false);
            var richer = await SaveAsync(await RefreshAsync(token, missing, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
            await Pipeline.WriteAsync(richer).ConfigureAwait(false);
            await DroppedScopes.WarnAsync(Pipeline, missing, richer).ConfigureAwait(false);
        }
    }

    private static void RequireServerBased(ZohoToken token)
    {
        if (SecretText.IsEmpty(token.RefreshToken))
        {
            throw ZohoErrors.MissingRefreshTokenOf(token, $"The connection {token} has no refresh token, so scopes cannot be added to it.");
        }

        if (token.RedirectUri is null)
        {
            throw ZohoErrors.InvalidInput(
                "Token",
                $"The connection {token} has no redirect URI, and Zoho adds scopes only to tokens of server-based clients.",
                "For a self client, generate a new code with all scopes in the API console. Then run Connect-Zoho -SelfClientPath with the same -Name.");
        }
    }

    private async Task RequestConsentAsync(ZohoToken token, string[] scope, CancellationToken cancellationToken)
    {
        var enhanceToken = await Services.ScopeEnhancement.BeginAsync(token, Pipeline.Trace, cancellationToken).ConfigureAwait(false);
        var state = Pkce.NewRandom();
        var url = ScopeEnhancement.ConsentUrl(token, scope, enhanceToken, state);
        var receiver = new GrantReceiver(Pipeline) { NoBrowser = NoBrowser, Timeout = TimeSpan.FromSeconds(TimeoutSec), IsUrlSecret = true };
        await receiver.ReceiveAsync(url, token.RedirectUri, redirect => RedirectUrl.ReadConsent(redirect, state, token.ClientId), cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>
    /// Gets a new access token with the scopes that Zoho reports. If Zoho reports none, the scopes of the consent are added.
    /// </summary>
    private async Task<ZohoToken> RefreshAsync(ZohoToken token, string[] added, CancellationToken cancellationToken)
    {
        var refreshed = await Services.TokenManager.ReplaceAsync(Services.Cache.GetFromMemory(token), Context, cancellationToken).ConfigureAwait(false);
        return refreshed.IsScopeConfirmed ? refreshed : new ZohoToken(refreshed) { Scope = ScopeList.Split(refreshed.Scope.Concat(added)) };
    }

    private async Task<ZohoToken> SaveAsync(ZohoToken token, CancellationToken cancellationToken)
    {
        if (token.Name is null)
        {
            return token;
        }

        var vault = await VaultResolver.ResolveAsync(Pipeline, token.Vault, cancellationToken).ConfigureAwait(false);
        return await Services.Connections.SaveAsync(vault, ConnectionName.Of(token.Name), token, Pipeline.Trace, cancellationToken).ConfigureAwait(false);
    }
}
