using System.Management.Automation;
using System.Security;
using ZohoOAuth.Completion;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Commands;

/// <summary>Creates an object that describes a client from Zoho's API console.</summary>
/// <remarks>
/// <para>The other cmdlets need this object to sign in. Copy the client ID, the client secret and the redirect URI from the API console.
/// The cmdlet sends no request.</para>
/// <para>The redirect URI must be identical to the one in the API console, because Zoho compares the two. A self client has no redirect
/// URI.</para>
/// <para>Use the data center in whose API console you registered the client. If you enable multi-DC for the client there, users of other
/// data centers can sign in too.</para>
/// </remarks>
/// <example><title>Create a client for a browser sign-in</title>
/// <code>$secret = Read-Host -AsSecureString
/// $client = New-ZohoClient -ClientId 1000.ABC -ClientSecret $secret -RedirectUri http://localhost:8765/callback -DataCenter eu</code>
/// <para>Prompts for the secret without showing it, and creates a client of the European data center.</para></example>
/// <example><title>Create a self client from a credential</title>
/// <code>$client = New-ZohoClient -Credential (Get-Credential 1000.ABC) -DataCenter us</code>
/// <para>The user name is the client ID, and the password is the client secret.</para></example>
/// <example><title>Use the client of a saved connection</title>
/// <code>$client = Get-ZohoToken crm | New-ZohoClient</code>
/// <para>Gets the client ID, the client secret, the redirect URI, the data center and the environment from the connection. To sign in to the same
/// connection again, Connect-Zoho crm is enough.</para></example>
/// <errors>InvalidInput</errors>
/// <related>Get-ZohoGrantUrl Invoke-ZohoTokenExchange Get-ZohoDataCenter</related>
/// <seealso href="https://www.zoho.com/accounts/protocol/oauth-setup.html"/>
[Cmdlet(VerbsCommon.New, "ZohoClient", DefaultParameterSetName = SecretSet)]
[OutputType(typeof(ZohoClient))]
public sealed class NewZohoClientCommand : ZohoCmdlet
{
    private const string SecretSet = "Secret";
    private const string CredentialSet = "Credential";

    /// <summary>The client ID from the API console, for example 1000.ABC.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = SecretSet, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string ClientId { get; set; } = string.Empty;

    /// <summary>
    /// The client secret from the API console, as a SecureString. A string also works, but the cmdlet warns that it may stay in the command
    /// history.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = SecretSet, ValueFromPipelineByPropertyName = true)]
    [SecretTransformation]
    public SecureString? ClientSecret { get; set; }

    /// <summary>A credential with the client ID as user name and the client secret as password.</summary>
    [Parameter(Mandatory = true, ParameterSetName = CredentialSet)]
    [Credential]
    public PSCredential? Credential { get; set; }

    /// <summary>The redirect URI of the client, for example http://localhost:8765/callback. Leave it out for a self client.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? RedirectUri { get; set; }

    /// <summary>
    /// The code of the data center in whose API console you registered the client, for example eu. Get-ZohoDataCenter lists the codes.
    /// </summary>
    /// <value>us</value>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(DataCenterCompleter))]
    public string DataCenter { get; set; } = "us";

    /// <summary>
    /// The environment of the organization that the tokens are for. A token works in one environment only. If Zoho issues a token for another
    /// environment, the sign-in fails, and the TargetObject of its error is the token.
    /// </summary>
    /// <value>Production</value>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public ZohoEnvironment Environment { get; set; }

    private protected override Task ProcessAsync(CancellationToken cancellationToken) => Pipeline.WriteAsync(Services.ClientFactory.Create(
        Credential?.UserName ?? ClientId, Credential?.Password ?? ClientSecret, RedirectUri, DataCenter, Environment));
}
