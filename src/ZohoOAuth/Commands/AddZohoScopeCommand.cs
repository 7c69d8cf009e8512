using System.Management.Automation;
using ZohoOAuth.Binding;
using ZohoOAuth.Binding.Completion;
using ZohoOAuth.Client;
using ZohoOAuth.Client.Protocol;
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
public sealed class AddZohoScopeCommand : TokenCmdlet
{
    /// <summary>
    /// The scopes to add, for example ZohoCRM.settings.READ. Separate several scopes with commas or spaces. Use upper and lower case as in
    /// Zoho's documentation.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0)]
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

    private protected override async Task ProcessAsync(CancellationToken cancellation)
    {
        var token = await TokenAsync(cancellation).ConfigureAwait(false);
        var missing = Scopes.Dropped(Scopes.Require(Scope), token.Scope);
        RequireServerBased(token);
        if (missing.Length == 0)
        {
            Trace.Write($"{token} already has these scopes.");
            await WriteAsync(token).ConfigureAwait(false);
        }
        else if (await ShouldProcessAsync(token.ToString(), $"Request the scopes {string.Join(", ", missing)}").ConfigureAwait(false))
        {
            ScopeAdvice.Give(missing, Trace);
            await AskAsync(token, missing, cancellation).ConfigureAwait(false);
            var richer = await KeepAsync(await RenewAsync(token, missing, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);
            await WriteAsync(richer).ConfigureAwait(false);
            DroppedScopes.Warn(Trace, missing, richer);
        }
    }

    private static void RequireServerBased(ZohoToken token)
    {
        if (SecretText.IsEmpty(token.RefreshToken))
        {
            throw ZohoErrors.MissingRefreshToken($"{token} has no refresh token to add scopes to.", token.Name);
        }

        if (token.RedirectUri is null)
        {
            throw ZohoErrors.InvalidInput("Token", $"{token} has no redirect URI: Zoho adds scopes to the tokens of server-based clients only.", "For a self client generate a new code with all scopes in the API console, and run Connect-Zoho -SelfClientPath under the same -Name.");
        }
    }

    private async Task AskAsync(ZohoToken token, string[] scope, CancellationToken cancellation)
    {
        var enhanceToken = await Services.Enhancement.BeginAsync(token, Trace, cancellation).ConfigureAwait(false);
        var state = Pkce.NewRandom();
        var url = ScopeEnhancement.ConsentUrl(token, scope, enhanceToken, state);
        var reception = new GrantReception(this) { NoBrowser = NoBrowser, Patience = TimeSpan.FromSeconds(TimeoutSec), IsAddressSecret = true };
        await reception.ReceiveAsync(url, token.RedirectUri, redirect => RedirectUrl.ReadConsent(redirect, state, token.ClientId), cancellation).ConfigureAwait(false);
    }

    /// <summary>
    /// Gets a new access token with the scopes that Zoho reports. If Zoho reports none, the scopes of the consent are added.
    /// </summary>
    private async Task<ZohoToken> RenewAsync(ZohoToken token, string[] added, CancellationToken cancellation)
    {
        var renewed = await Services.Keeper.ReplaceAsync(Services.Cache.FromMemory(token), Caller, cancellation).ConfigureAwait(false);
        return renewed.IsScopeConfirmed ? renewed : new ZohoToken(renewed) { Scope = Scopes.Split(renewed.Scope.Concat(added)) };
    }

    private async Task<ZohoToken> KeepAsync(ZohoToken token, CancellationToken cancellation)
    {
        if (token.Name is null)
        {
            return token;
        }

        var vault = await VaultChoice.OfAsync(this, token.Vault, cancellation).ConfigureAwait(false);
        return await Services.Connections.SaveAsync(vault, token.Name, token, Trace, cancellation).ConfigureAwait(false);
    }
}
