using System.ComponentModel;
using System.Management.Automation;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Binding;

/// <summary>Base class of the cmdlets that send requests to Zoho. The proxy belongs to the call and to all that the call awaits.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RequestCmdlet : ZohoCmdlet
{
    /// <summary>
    /// The proxy for the requests of this call, also for a token refresh, for example http://proxy.example.com:8080. The default is the proxy of
    /// the environment: HTTPS_PROXY and NO_PROXY, or the Windows settings.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    public Uri? Proxy { get; set; }

    /// <summary>The user name and password for -Proxy.</summary>
    [Parameter]
    [Credential]
    public PSCredential? ProxyCredential { get; set; }

    /// <summary>Selects the proxy for all requests that follow.</summary>
    private protected override void Prepare()
    {
        if (Proxy is null && ProxyCredential is not null)
        {
            throw ZohoErrors.InvalidInput("ProxyCredential", "-ProxyCredential needs the address of the proxy.", "Specify -Proxy too.");
        }

        Services.Proxy.Select(Proxy, ProxyCredential?.GetNetworkCredential());
        Services.Http.Prepare();
    }
}
