using System.Management.Automation;
using ZohoOAuth.Binding;
using ZohoOAuth.Client.OAuth;
using ZohoOAuth.Completion;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Commands;

/// <summary>Builds the URL on which a person gives the consent.</summary>
/// <remarks>
/// <para>Open the URL in a browser, accept, and give the address that the browser ends on to ConvertFrom-ZohoRedirectUrl together with this request. Nothing is sent by this cmdlet.</para>
/// <para>A refresh token always comes back: the defaults are offline access and a consent that is asked for each time. A random state and PKCE (S256) guard the way back.</para>
/// <para>A scope that the module does not know is asked for as it is, with a warning that names the nearest one: Zoho drops unknown scopes without a word. TAB completes scopes, Get-ZohoScope lists them.</para>
/// <para>Zoho's limits: ten grants in ten minutes; the 21st refresh token of a user and client deletes the first one.</para>
/// </remarks>
/// <example><title>The URL for reading CRM modules</title>
/// <code>$request = $client | Get-ZohoGrantUrl -Scope ZohoCRM.modules.READ
/// "$request"</code>
/// <para>Shows the URL. The object also holds the state and the PKCE verifier that the next step needs.</para></example>
/// <example><title>From the URL to a saved token</title>
/// <code>$request = Get-ZohoGrantUrl -Client $client -Scope ZohoCRM.modules.ALL, ZohoCRM.settings.READ
/// ConvertFrom-ZohoRedirectUrl -Url $redirected -Request $request | Invoke-ZohoTokenExchange -Name crm</code>
/// <para>$redirected is the address that the browser ended on after the consent.</para></example>
/// <errors>InvalidInput InvalidScope UntrustedHost</errors>
/// <related>Get-ZohoScope ConvertFrom-ZohoRedirectUrl Invoke-ZohoTokenExchange New-ZohoClient</related>
/// <seealso href="https://www.zoho.com/accounts/protocol/oauth/web-apps/authorization.html"/>
[Cmdlet(VerbsCommon.Get, "ZohoGrantUrl")]
[OutputType(typeof(ZohoGrantRequest))]
public sealed class GetZohoGrantUrlCommand : ZohoCmdlet
{
    /// <summary>The client that asks.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [Rehydrate]
    public ZohoClient Client { get; set; } = null!;

    /// <summary>The scopes to ask for. Commas and blanks separate; the case is kept.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ArgumentCompleter(typeof(ScopeCompleter))]
    public string[] Scope { get; set; } = [];

    /// <summary>Offline brings a refresh token, Online an access token only.</summary>
    /// <value>Offline</value>
    [Parameter]
    public ZohoAccessType AccessType { get; set; }

    /// <summary>Consent always asks, and so always brings a refresh token; None does not ask a user who has agreed before.</summary>
    /// <value>Consent</value>
    [Parameter]
    public ZohoPrompt Prompt { get; set; }

    /// <summary>A state of your own. Without it a random one is made, which is better.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? State { get; set; }

    /// <summary>Leave PKCE out, for a client that cannot do it.</summary>
    [Parameter]
    public SwitchParameter NoPkce { get; set; }

    /// <summary>Ask an administrator for the whole organization instead of one user: such a token survives the user.</summary>
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
        await Pipeline.WriteAsync(request).ConfigureAwait(false);
        ScopeAdvice.Give(request.Scope, Pipeline.Trace);
    }
}
