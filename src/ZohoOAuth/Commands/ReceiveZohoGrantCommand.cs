using System.Management.Automation;
using ZohoOAuth.Binding;
using ZohoOAuth.Pipeline;
using ZohoOAuth.SignIn;

namespace ZohoOAuth.Commands;

/// <summary>Opens a browser for the consent and receives the grant on the redirect URI of the client.</summary>
/// <remarks>
/// <para>Listens only on the loopback address that is registered as the redirect URI, for example http://localhost:8765/callback. You do
/// not need administrator rights. If another program uses the port, the error names that program.</para>
/// <para>The browser starts with a local link, because other users of the computer can read the arguments of a program. The link works once
/// and redirects to the consent page. A cookie then marks this browser, and the cmdlet accepts an answer from no other one. If the link is
/// opened a second time, another user may know the state, and the cmdlet gives the error StateMismatch. If your browser refuses cookies, paste
/// the address that it shows after the consent, or use -NoBrowser.</para>
/// <para>The cmdlet shows the address of the consent page on the screen, even if you assign its output to a variable. In an SSH session,
/// use -NoBrowser and open the address in a browser on any machine. At a console, you can then paste the address that the browser shows
/// after the consent, and press Enter.</para>
/// <para>The cmdlet rejects requests that do not belong to this consent, for example from other browser tabs, and continues to wait. If the
/// user refuses, the cmdlet gives the error GrantDenied. If a refusal contains no state and does not come from the browser that the cmdlet
/// opened, any page could have sent it. The cmdlet then warns, continues to wait until the time is over, and then gives that error. Press
/// Ctrl-C to stop earlier. If no answer arrives in time, it gives the error GrantTimeout. Zoho shows its own errors in the browser and does
/// not redirect, so also look there.</para>
/// <para>A grant is valid for two minutes and can be used once. Pipe it to Invoke-ZohoTokenExchange without delay, or use Connect-Zoho,
/// which does all steps. Zoho allows ten grants in ten minutes. If the client has no grant left, the cmdlet gives the error TokenLimitReached
/// and does not open a browser.</para>
/// </remarks>
/// <example><title>Sign in and save the connection</title>
/// <code>$client | Get-ZohoGrantUrl -Scope ZohoCRM.modules.READ | Receive-ZohoGrant | Invoke-ZohoTokenExchange -Name crm</code>
/// <para>The browser opens, the user accepts, and the cmdlets save the connection as 'crm'.</para></example>
/// <example><title>Wait ten minutes without opening a browser</title>
/// <code>$grant = Receive-ZohoGrant -Request $request -NoBrowser -TimeoutSec 600</code>
/// <para>Shows the address and waits. $request is the output of Get-ZohoGrantUrl.</para></example>
/// <errors>TokenLimitReached GrantDenied GrantTimeout ListenerPortInUse UntrustedHost InvalidScope InvalidRedirectUri InvalidClient
/// InvalidResponseType StateMismatch InvalidInput</errors>
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
        Services.Grants.RequireAllowed(Request.Client);
        var receiver = new GrantReceiver(Pipeline) { NoBrowser = NoBrowser, Timeout = TimeSpan.FromSeconds(TimeoutSec) };
        var grant = await receiver
            .ReceiveAsync(Request.Url, Request.Client.RedirectUri, url => Services.Redirects.Read(url, Request), cancellationToken)
            .ConfigureAwait(false);
        await Services.Grants.CountAsync(grant, Pipeline.Trace).ConfigureAwait(false);
        await SignInObjects.WriteAsync(Pipeline, grant).ConfigureAwait(false);
    }
}
