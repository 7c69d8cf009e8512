using System.Management.Automation;
using System.Security;
using ZohoOAuth.Completion;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Commands;

/// <summary>Describes a client that is registered in Zoho's API console.</summary>
/// <remarks>
/// <para>Makes the object that the other cmdlets start from: client id, client secret, redirect URI and data center, as the API console shows them. Nothing is sent.</para>
/// <para>The redirect URI is kept letter by letter, because Zoho compares it so. A self client has none.</para>
/// <para>Choose the data center in whose console you registered the client. Its users may live in others, if multi-DC is enabled for it.</para>
/// </remarks>
/// <example><title>A client for a browser sign-in</title>
/// <code>$client = New-ZohoClient -ClientId 1000.ABC -ClientSecret (Read-Host -AsSecureString) -RedirectUri http://localhost:8765/callback -DataCenter eu</code>
/// <para>Asks for the secret without showing it, and describes a client of the European data center.</para></example>
/// <example><title>A self client, from a credential</title>
/// <code>$client = New-ZohoClient -Credential (Get-Credential 1000.ABC) -DataCenter us</code>
/// <para>The user name is the client id, the password the client secret. A self client needs no redirect URI.</para></example>
/// <errors>InvalidInput</errors>
/// <related>Get-ZohoGrantUrl Invoke-ZohoTokenExchange Get-ZohoDataCenter</related>
/// <seealso href="https://www.zoho.com/accounts/protocol/oauth-setup.html"/>
[Cmdlet(VerbsCommon.New, "ZohoClient", DefaultParameterSetName = SecretSet)]
[OutputType(typeof(ZohoClient))]
public sealed class NewZohoClientCommand : ZohoCmdlet
{
    private const string SecretSet = "Secret";
    private const string CredentialSet = "Credential";

    /// <summary>The client id, for example 1000.ABC.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = SecretSet, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string ClientId { get; set; } = string.Empty;

    /// <summary>The client secret. A string is taken too, with a warning: it may stay in the command history.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SecretSet, ValueFromPipelineByPropertyName = true)]
    [SecretTransformation]
    public SecureString? ClientSecret { get; set; }

    /// <summary>Client id and client secret as one credential.</summary>
    [Parameter(Mandatory = true, ParameterSetName = CredentialSet)]
    public PSCredential? Credential { get; set; }

    /// <summary>The redirect URI, letter by letter as it is registered. A self client has none.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? RedirectUri { get; set; }

    /// <summary>The code of the data center in whose console the client is registered.</summary>
    /// <value>us</value>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(DataCenterCompleter))]
    public string DataCenter { get; set; } = "us";

    /// <summary>The environment that the client's tokens are for.</summary>
    /// <value>Production</value>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public ZohoEnvironment Environment { get; set; }

    private protected override Task ProcessAsync(CancellationToken cancellationToken) => Pipeline.WriteAsync(Services.ClientFactory.Create(
        Credential?.UserName ?? ClientId, Credential?.Password ?? ClientSecret, RedirectUri, DataCenter, Environment));
}
