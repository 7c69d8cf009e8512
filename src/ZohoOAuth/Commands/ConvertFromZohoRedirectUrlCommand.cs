using System.Management.Automation;
using ZohoOAuth.Binding;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Commands;

/// <summary>Reads the grant out of the URL that the browser ends on after the consent.</summary>
/// <remarks>
/// <para>Checks that the URL answers the request (state), that the consent was given, and that the accounts server it names is one of Zoho's. The grant keeps the data center of the user, where it must be exchanged.</para>
/// <para>A grant is good for two minutes and one use: pipe it on to Invoke-ZohoTokenExchange at once.</para>
/// <para>Zoho shows errors such as "Invalid Redirect Uri" on its own page and does not redirect: then there is no URL to give, and the page says why.</para>
/// </remarks>
/// <example><title>Paste the URL</title>
/// <code>$grant = ConvertFrom-ZohoRedirectUrl -Url $redirected -Request $request</code>
/// <para>$request is what Get-ZohoGrantUrl returned, $redirected the whole address from the browser's address bar.</para></example>
/// <example><title>Straight on to a saved token</title>
/// <code>$redirected | ConvertFrom-ZohoRedirectUrl -Request $request | Invoke-ZohoTokenExchange -Name crm</code>
/// <para>The two minutes of the grant are enough when nothing stands in between.</para></example>
/// <errors>InvalidInput StateMismatch GrantDenied UntrustedHost InvalidScope InvalidRedirectUri InvalidClient InvalidResponseType</errors>
/// <related>Get-ZohoGrantUrl Invoke-ZohoTokenExchange</related>
/// <seealso href="https://www.zoho.com/accounts/protocol/oauth/multi-dc.html"/>
[Cmdlet(VerbsData.ConvertFrom, "ZohoRedirectUrl")]
[OutputType(typeof(ZohoGrant))]
public sealed class ConvertFromZohoRedirectUrlCommand : ZohoCmdlet
{
    /// <summary>The whole address that the browser shows after the consent.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    public string Url { get; set; } = string.Empty;

    /// <summary>What Get-ZohoGrantUrl returned. Without it the state cannot be checked, and a PKCE verifier is not known.</summary>
    [Parameter]
    [Rehydrate]
    public ZohoGrantRequest? Request { get; set; }

    private protected override Task ProcessAsync(CancellationToken cancellationToken)
    {
        var grant = Services.Redirects.Read(Url, Request);
        if (Request is null)
        {
            Pipeline.Trace.Warn("Without -Request the state was not checked: make sure that this URL ended a sign-in that you began yourself.");
        }

        return Pipeline.WriteAsync(grant);
    }
}
