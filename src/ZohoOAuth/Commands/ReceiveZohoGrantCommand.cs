using System.Management.Automation;
using ZohoOAuth.Binding;
using ZohoOAuth.Pipeline;
using ZohoOAuth.SignIn;

namespace ZohoOAuth.Commands;

/// <summary>Opens the browser for the consent, and receives the grant on the client's own redirect URI.</summary>
/// <remarks>
/// <para>Listens on exactly the loopback address that is registered as redirect URI, such as http://localhost:8765/callback, and on nothing else of the machine. It needs no administrator. When the port is taken the error names the program that holds it.</para>
/// <para>The address of the consent is shown on the screen, also when the output goes into a variable. Over SSH, with -NoBrowser, open it in a browser anywhere; at a console, paste the address that the browser ends on and press Enter.</para>
/// <para>Visits that are not the answer (icons, other tabs, a wrong state) are turned away and the waiting goes on. A refusal is the error GrantDenied, and nobody's answer in time is GrantTimeout: Zoho shows its own errors in the browser and does not come back from them, so look there.</para>
/// <para>A grant is good for two minutes and one use: pipe it on to Invoke-ZohoTokenExchange at once, or let Connect-Zoho do it all.</para>
/// </remarks>
/// <example><title>From a client to a saved token</title>
/// <code>$client | Get-ZohoGrantUrl -Scope ZohoCRM.modules.READ | Receive-ZohoGrant | Invoke-ZohoTokenExchange -Name crm</code>
/// <para>The browser opens, a person accepts, and the connection is saved as 'crm'.</para></example>
/// <example><title>Without a browser of its own, for ten minutes</title>
/// <code>$grant = Receive-ZohoGrant -Request $request -NoBrowser -TimeoutSec 600</code>
/// <para>Shows the address and waits. $request is what Get-ZohoGrantUrl returned.</para></example>
/// <errors>GrantDenied GrantTimeout ListenerPortInUse UntrustedHost InvalidScope InvalidRedirectUri InvalidClient InvalidResponseType StateMismatch InvalidInput</errors>
/// <related>Get-ZohoGrantUrl ConvertFrom-ZohoRedirectUrl Invoke-ZohoTokenExchange Connect-Zoho</related>
/// <seealso href="https://www.zoho.com/accounts/protocol/oauth/web-apps/authorization.html"/>
[Cmdlet(VerbsCommunications.Receive, "ZohoGrant")]
[OutputType(typeof(ZohoGrant))]
public sealed class ReceiveZohoGrantCommand : ZohoCmdlet
{
    /// <summary>The request, from Get-ZohoGrantUrl.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Rehydrate]
    public ZohoGrantRequest Request { get; set; } = null!;

    /// <summary>Show the address and do not open a browser.</summary>
    [Parameter]
    public SwitchParameter NoBrowser { get; set; }

    /// <summary>How long to wait for the person, in seconds.</summary>
    /// <value>300</value>
    [Parameter]
    [ValidateRange(1, 86_400)]
    public int TimeoutSec { get; set; } = 300;

    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        var reception = new GrantReceiver(Pipeline) { NoBrowser = NoBrowser, Timeout = TimeSpan.FromSeconds(TimeoutSec) };
        await Pipeline.WriteAsync(await reception.ReceiveAsync(Request.Url, Request.Client.RedirectUri, url => Services.Redirects.Read(url, Request), cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
    }
}
