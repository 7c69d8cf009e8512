using System.Management.Automation;
using ZohoOAuth.Binding;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Commands;

/// <summary>Gets the grant from the URL that the browser shows after the consent.</summary>
/// <remarks>
/// <para>Checks that the URL belongs to the request (state), that the user consented, and that the URL names an accounts server of Zoho.
/// The grant contains the data center of the user. Zoho accepts the exchange only there.</para>
/// <para>A grant is valid for two minutes and can be used once. Pipe it to Invoke-ZohoTokenExchange without delay.</para>
/// <para>Zoho shows some errors, such as "Invalid Redirect Uri", on its own page and does not redirect. In that case there is no URL to
/// convert, and the page shows the cause.</para>
/// </remarks>
/// <example><title>Convert a pasted URL</title>
/// <code>$grant = ConvertFrom-ZohoRedirectUrl -Url $redirected -Request $request</code>
/// <para>$request is the output of Get-ZohoGrantUrl. $redirected is the complete address from the address bar of the
/// browser.</para></example>
/// <example><title>Convert the URL and save the token</title>
/// <code>$redirected | ConvertFrom-ZohoRedirectUrl -Request $request | Invoke-ZohoTokenExchange -Name crm</code>
/// <para>One pipeline reads the grant, exchanges it and saves the connection as 'crm' before the grant expires.</para></example>
/// <errors>InvalidInput StateMismatch GrantDenied UntrustedHost InvalidScope InvalidRedirectUri InvalidClient InvalidResponseType</errors>
/// <related>Get-ZohoGrantUrl Invoke-ZohoTokenExchange</related>
/// <seealso href="https://www.zoho.com/accounts/protocol/oauth/multi-dc.html"/>
[Cmdlet(VerbsData.ConvertFrom, "ZohoRedirectUrl")]
[OutputType(typeof(ZohoGrant))]
public sealed class ConvertFromZohoRedirectUrlCommand : ZohoCmdlet
{
    /// <summary>The complete address that the browser shows after the consent.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    public string Url { get; set; } = string.Empty;

    /// <summary>
    /// The request that Get-ZohoGrantUrl returned. Without it, the cmdlet cannot check the state, and the grant has no client and no PKCE
    /// verifier.
    /// </summary>
    [Parameter]
    [Rehydrate]
    public ZohoGrantRequest? Request { get; set; }

    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        var grant = Services.Redirects.Read(Url, Request);
        if (Request is null)
        {
            await Pipeline.WarnAsync("The state was not checked, because -Request is missing. Use this URL only if you started the sign-in yourself.")
                .ConfigureAwait(false);
        }

        await Services.Grants.CountAsync(grant, Pipeline.Trace).ConfigureAwait(false);
        await SignInObjects.WriteAsync(Pipeline, grant).ConfigureAwait(false);
    }
}
