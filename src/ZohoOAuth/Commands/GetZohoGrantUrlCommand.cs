using System.Management.Automation;
using ZohoOAuth.Binding;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.Completion;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Commands;

/// <summary>Gets the URL of the page on which a user consents.</summary>
/// <remarks>
/// <para>Open the URL in a browser and accept. Then pass the address that the browser shows, together with this request, to
/// ConvertFrom-ZohoRedirectUrl. This cmdlet sends no request.</para>
/// <para>With the default values, Zoho always issues a refresh token: the access type is offline, and Zoho asks for the consent each time.
/// A random state and PKCE (S256) protect the redirect.</para>
/// <para>If the module does not know a scope, it still requests the scope and warns. The warning names the most similar known scope. Zoho
/// ignores unknown scopes and reports no error. Press TAB to complete a scope, or list the scopes with Get-ZohoScope.</para>
/// <para>The PKCE verifier in CodeVerifier stays in this PowerShell process. Export-Clixml and jobs do not get it, so run all steps of a
/// sign-in in the same session.</para>
/// <para>Zoho allows ten grants in ten minutes. When a user gets the 21st refresh token for a client, Zoho deletes the first one.</para>
/// </remarks>
/// <example><title>Get the URL for read access to CRM modules</title>
/// <code>$request = $client | Get-ZohoGrantUrl -Scope ZohoCRM.modules.READ
/// "$request"</code>
/// <para>Shows the URL. The object also contains the state and the PKCE verifier for the next step.</para></example>
/// <example><title>Get a token with a pasted URL</title>
/// <code>$request = Get-ZohoGrantUrl -Client $client -Scope ZohoCRM.modules.ALL, ZohoCRM.settings.READ
/// ConvertFrom-ZohoRedirectUrl -Url $redirected -Request $request | Invoke-ZohoTokenExchange -Name crm</code>
/// <para>$redirected is the address that the browser shows after the consent.</para></example>
/// <errors>InvalidInput InvalidScope UntrustedHost</errors>
/// <related>Get-ZohoScope ConvertFrom-ZohoRedirectUrl Invoke-ZohoTokenExchange New-ZohoClient</related>
/// <seealso href="https://www.zoho.com/accounts/protocol/oauth/web-apps/authorization.html"/>
[Cmdlet(VerbsCommon.Get, "ZohoGrantUrl")]
[OutputType(typeof(ZohoGrantRequest))]
public sealed class GetZohoGrantUrlCommand : ZohoCmdlet
{
    /// <summary>The client that requests the consent, from New-ZohoClient.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [Rehydrate]
    public ZohoClient Client { get; set; } = null!;

    /// <summary>
    /// The scopes to request, for example ZohoCRM.modules.READ. Separate several scopes with commas or spaces. Use upper and lower case as
    /// in Zoho's documentation.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Alias("Scopes")]
    [ArgumentCompleter(typeof(ScopeCompleter))]
    public string[] Scope { get; set; } = [];

    /// <summary>Offline gets an access token and a refresh token. Online gets an access token only.</summary>
    /// <value>Offline</value>
    [Parameter]
    public ZohoAccessType AccessType { get; set; }

    /// <summary>
    /// Consent asks the user each time, so Zoho always issues a refresh token. None does not ask a user who consented before.
    /// </summary>
    /// <value>Consent</value>
    [Parameter]
    public ZohoPrompt Prompt { get; set; }

    /// <summary>
    /// The state value that Zoho returns in the redirect. The default is a random value, which is more secure than a fixed one.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? State { get; set; }

    /// <summary>Turns off PKCE. Use this only for a client that does not support PKCE.</summary>
    [Parameter]
    public SwitchParameter NoPkce { get; set; }

    /// <summary>
    /// Asks an administrator to consent for the whole organization instead of for one user. Such a token stays valid when that user leaves.
    /// </summary>
    [Parameter]
    public SwitchParameter Organization { get; set; }

    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        var options = new GrantUrl.Options
        {
            Scope = Scope,
            AccessType = AccessType,
            Prompt = Prompt,
            State = State,
            UsePkce = !NoPkce,
            Organization = Organization,
        };
        var request = GrantUrl.Build(Client, options, Services.TrustedHosts, Services.Clock.GetUtcNow());
        Services.CodeVerifiers.Add(request);
        await SignInObjects.WriteAsync(Pipeline, request).ConfigureAwait(false);
        await Pipeline.WarnAsync(UnknownScopes.Describe(request.Scope)).ConfigureAwait(false);
    }
}
