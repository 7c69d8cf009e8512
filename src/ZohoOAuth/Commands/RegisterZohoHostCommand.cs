using System.Management.Automation;
using ZohoOAuth.Binding;
using ZohoOAuth.Client.Storage;
using ZohoOAuth.Client.Tokens;
using ZohoOAuth.Completion;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Commands;

/// <summary>Allows one more host of a product for a connection in this process, for example your company's own domain of ServiceDesk Plus.</summary>
/// <remarks>
/// <para>The module sends tokens only to the hosts of Zoho that it knows. Use this cmdlet if a product of Zoho answers under another name,
/// for example ServiceDesk Plus under your company's own domain. The host must use https, or http on the loopback address of this
/// machine.</para>
/// <para>After this, Invoke-ZohoApi -Service sends the requests of this connection for the product to the host. A complete address on the
/// host in -Path works too, and the module knows the product of it. If you register several hosts of a product, all of them are allowed, and
/// the last one gets the requests.</para>
/// <para>The host gets only the access token of this connection. Other connections, also those of the same client, get the error
/// UntrustedHost as before. The refresh token and the client secret never go to the host. A host of Zoho in another data center is an error,
/// because a token works in its own data center only.</para>
/// <para>Register only a host that you know. Its owner can use your token for up to one hour.</para>
/// <para>The trust ends with the process. It applies to all runspaces of the process, for example to ForEach-Object -Parallel and
/// Start-ThreadJob. Start-Job starts another process: run the command there too. The trust survives a refresh of the token. After a new
/// sign-in with Connect-Zoho, run the command again. To allow a host of Zoho in each process, add it to products.json (see
/// about_ZohoOAuth_Products).</para>
/// </remarks>
/// <example><title>Use ServiceDesk Plus under your own domain</title>
/// <code>Register-ZohoHost -HostName helpdesk.contoso.com -Service ServiceDeskPlus -Name crm
/// Invoke-ZohoApi /requests -Service ServiceDeskPlus -Name crm -WhatIf</code>
/// <para>The second command shows the address https://helpdesk.contoso.com/api/v3/requests and sends no request. Without -WhatIf, it gets the
/// requests.</para></example>
/// <example><title>Show which hosts are allowed</title>
/// <code>Get-ZohoToken crm | Register-ZohoHost helpdesk.contoso.com -Service ServiceDeskPlus
/// (Get-ZohoToken crm).Hosts</code>
/// <para>Returns helpdesk.contoso.com (ServiceDeskPlus). Get-ZohoToken crm | Format-List shows it too.</para></example>
/// <example><title>Show what a command would allow</title>
/// <code>Register-ZohoHost http://localhost:8080 -Service ServiceDeskPlus -Name * -WhatIf</code>
/// <para>Shows a line for each saved connection, and allows nothing.</para></example>
/// <errors>InvalidInput UntrustedHost TokenNotFound VaultUnavailable VaultLocked</errors>
/// <related>Invoke-ZohoApi Get-ZohoToken Register-ZohoDataCenter</related>
[Cmdlet(VerbsLifecycle.Register, "ZohoHost", SupportsShouldProcess = true)]
public sealed class RegisterZohoHostCommand : TokenCmdlet
{
    /// <summary>
    /// The name of the host, for example helpdesk.contoso.com. A name with letters such as é is allowed. You can add a port, or give the host with
    /// https://, or with http:// on loopback. A path, an IP address and a name without a domain are not allowed.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string HostName { get; set; } = string.Empty;

    /// <summary>The product on the host, for example ServiceDeskPlus.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ProductCompleter))]
    [ValidateNotNullOrEmpty]
    public string Service { get; set; } = string.Empty;

    /// <summary>
    /// The name of a saved connection. With wildcards, for example *, the host is allowed for all connections that match. The default is
    /// $env:ZOHO_CONNECTION.
    /// </summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(NameCompleter))]
    public override string? Name { get; set; }

    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        var product = Services.Products.Require(Service);
        if (Token is not null || Name is null || !WildcardPattern.ContainsWildcardCharacters(Name))
        {
            await RegisterAsync(await GetTokenAsync(cancellationToken).ConfigureAwait(false), product.Name).ConfigureAwait(false);
            return;
        }

        var vault = await OpenVaultAsync(cancellationToken).ConfigureAwait(false);
        foreach (var name in await GivenConnections.FindAsync(Pipeline, vault, [Name], cancellationToken).ConfigureAwait(false))
        {
            await RegisterSavedAsync(vault, name, product.Name, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>A connection that cannot have the host gives an error, and the cmdlet continues with the others.</summary>
    private async Task RegisterSavedAsync(ITokenVault vault, ConnectionName name, string service, CancellationToken cancellationToken)
    {
        try
        {
            await RegisterAsync(await Services.Connections.LoadAsync(vault, name, cancellationToken).ConfigureAwait(false), service).ConfigureAwait(false);
        }
        catch (ZohoOAuthException error)
        {
            await Pipeline.WriteErrorAsync(error).ConfigureAwait(false);
        }
    }

    private async Task RegisterAsync(ZohoToken token, string service)
    {
        var origin = Services.HostRegistration.Require(HostName, token);
        var target = $"{origin.GetLeftPart(UriPartial.Authority)} ({service}) for {token}";
        if (await Pipeline.ShouldProcessAsync(target, "Allow the host for this connection in this process").ConfigureAwait(false))
        {
            Services.RegisteredHosts.Register(token, origin, service);
        }
    }
}
