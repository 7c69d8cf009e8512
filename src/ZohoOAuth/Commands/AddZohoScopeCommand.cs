using System.Management.Automation;
using ZohoOAuth.Binding;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.Completion;
using ZohoOAuth.Pipeline;
using ZohoOAuth.SignIn;
using ZohoOAuth.Vault;

namespace ZohoOAuth.Commands;

/// <summary>Adds scopes to a connection that is alive: the refresh token stays, and with it everybody who uses it.</summary>
/// <remarks>
/// <para>Asks a person, in a browser, for the new scopes alone (incremental authorization). The refresh token of the connection then has them, a new access token is fetched, and the saved connection remembers them. No second refresh token is made, so none of the twenty is lost.</para>
/// <para>Only clients of the type Server-based Application can do this. For a self client generate a new code with all scopes and run Connect-Zoho under the same name.</para>
/// <para>A scope that the connection has already is not asked for again. A scope that Zoho does not grant is named in a warning.</para>
/// </remarks>
/// <example><title>One scope more</title>
/// <code>Add-ZohoScope -Name crm -Scope ZohoCRM.settings.modules.READ</code>
/// <para>Opens the browser for the consent, and returns the connection with its new scope.</para></example>
/// <example><title>What a scope error asks for</title>
/// <code>Get-ZohoToken crm | Add-ZohoScope -Scope ZohoCRM.users.READ, ZohoCRM.org.READ -NoBrowser</code>
/// <para>Shows the address of the consent, to be opened in any browser that can reach the redirect URI.</para></example>
/// <errors>InvalidInput InvalidScope GrantDenied GrantTimeout StateMismatch ListenerPortInUse MissingRefreshToken RefreshTokenRejected WrongDataCenter InvalidClient InvalidClientSecret TokenLimitReached UntrustedHost NetworkError TimedOut UnexpectedResponse TokenNotFound VaultUnavailable VaultLocked VaultWriteFailed</errors>
/// <related>Connect-Zoho Invoke-ZohoApi Get-ZohoToken</related>
/// <seealso href="https://www.zoho.com/accounts/protocol/oauth/incremental-auth/scope-enhance-request.html"/>
[Cmdlet(VerbsCommon.Add, "ZohoScope", SupportsShouldProcess = true)]
[OutputType(typeof(ZohoToken))]
public sealed class AddZohoScopeCommand : TokenCmdlet
{
    /// <summary>The scopes to add. Commas and blanks separate; the case is kept.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ArgumentCompleter(typeof(ScopeCompleter))]
    public string[] Scope { get; set; } = [];

    /// <summary>Show the address of the consent and do not open a browser.</summary>
    [Parameter]
    public SwitchParameter NoBrowser { get; set; }

    /// <summary>How long to wait for the person, in seconds.</summary>
    /// <value>300</value>
    [Parameter]
    [ValidateRange(1, 86_400)]
    public int TimeoutSec { get; set; } = 300;

    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        var token = await TokenAsync(cancellationToken).ConfigureAwait(false);
        var missing = ScopeList.Dropped(ScopeList.Require(Scope), token.Scope);
        RequireServerBased(token);
        if (missing.Length == 0)
        {
            Pipeline.Trace.Write($"{token} has these scopes already.");
            await Pipeline.WriteAsync(token).ConfigureAwait(false);
        }
        else if (await Pipeline.ShouldProcessAsync(token.ToString(), $"Ask for the scopes {string.Join(", ", missing)}").ConfigureAwait(false))
        {
            ScopeAdvice.Give(missing, Pipeline.Trace);
            await AskAsync(token, missing, cancellationToken).ConfigureAwait(false);
            var richer = await KeepAsync(await RenewAsync(token, missing, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
            await Pipeline.WriteAsync(richer).ConfigureAwait(false);
            DroppedScopes.Warn(Pipeline.Trace, missing, richer);
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

    private async Task AskAsync(ZohoToken token, string[] scope, CancellationToken cancellationToken)
    {
        var enhanceToken = await Services.ScopeEnhancement.BeginAsync(token, Pipeline.Trace, cancellationToken).ConfigureAwait(false);
        var state = Pkce.NewRandom();
        var url = ScopeEnhancement.ConsentUrl(token, scope, enhanceToken, state);
        var reception = new GrantReceiver(Pipeline) { NoBrowser = NoBrowser, Timeout = TimeSpan.FromSeconds(TimeoutSec), IsAddressSecret = true };
        await reception.ReceiveAsync(url, token.RedirectUri, redirect => RedirectUrl.ReadConsent(redirect, state, token.ClientId), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The new access token, and what Zoho says it is good for; where it does not say, what was consented to.</summary>
    private async Task<ZohoToken> RenewAsync(ZohoToken token, string[] added, CancellationToken cancellationToken)
    {
        var renewed = await Services.TokenManager.ReplaceAsync(Services.Cache.FromMemory(token), Context, cancellationToken).ConfigureAwait(false);
        return renewed.IsScopeConfirmed ? renewed : new ZohoToken(renewed) { Scope = ScopeList.Split(renewed.Scope.Concat(added)) };
    }

    private async Task<ZohoToken> KeepAsync(ZohoToken token, CancellationToken cancellationToken)
    {
        if (token.Name is null)
        {
            return token;
        }

        var vault = await VaultResolver.OfAsync(Pipeline, token.Vault, cancellationToken).ConfigureAwait(false);
        return await Services.Connections.SaveAsync(vault, token.Name, token, Pipeline.Trace, cancellationToken).ConfigureAwait(false);
    }
}
