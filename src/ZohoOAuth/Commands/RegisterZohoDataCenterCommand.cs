using System.Management.Automation;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Commands;

/// <summary>Adds a data center outside Zoho, for example a simulator, to the trusted data centers of this process.</summary>
/// <remarks>
/// <para>The module sends secrets and tokens only to Zoho's own data centers. Use this cmdlet to trust one more accounts server and API
/// domain. They must use https, or http on the loopback address of this machine. All APIs of the data center must be on its API
/// domain.</para>
/// <para>The trust is bound to the data center. Tokens and secrets of the accounts server go only to that server and to the API domain. A
/// token of Zoho is never sent there, and no token of this data center is sent to Zoho or to another data center. To add an API domain to a
/// data center of Zoho, give the address of Zoho's accounts server.</para>
/// <para>For one more host of a product of Zoho, for example ServiceDesk Plus under your company's own domain, use Register-ZohoHost.</para>
/// <para>The trust ends with the process. Add the command to each script that needs it.</para>
/// </remarks>
/// <example><title>Trust a simulator on this machine</title>
/// <code>Register-ZohoDataCenter -Code local -AccountsUrl http://localhost:8080 -ApiDomain http://localhost:8081</code>
/// <para>After this, New-ZohoClient -DataCenter local creates a client of the simulator.</para></example>
/// <example><title>Show what a command would trust</title>
/// <code>Register-ZohoDataCenter -Code lab -AccountsUrl https://accounts.lab.example -ApiDomain https://api.lab.example -WhatIf</code>
/// <para>Shows the addresses and does not trust them.</para></example>
/// <errors>InvalidInput</errors>
/// <related>Get-ZohoDataCenter New-ZohoClient Register-ZohoHost</related>
[Cmdlet(VerbsLifecycle.Register, "ZohoDataCenter", SupportsShouldProcess = true)]
[OutputType(typeof(ZohoDataCenter))]
public sealed class RegisterZohoDataCenterCommand : ZohoCmdlet
{
    /// <summary>
    /// A code for the data center: 1 to 32 letters, digits or dashes. It must differ from the codes of Zoho's data centers.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidatePattern("^[A-Za-z0-9-]{1,32}$")]
    public string Code { get; set; } = string.Empty;

    /// <summary>The address of the accounts server: scheme, host and port, for example http://localhost:8080.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string AccountsUrl { get; set; } = string.Empty;

    /// <summary>The address of the APIs: scheme, host and port, for example http://localhost:8081.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string ApiDomain { get; set; } = string.Empty;

    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        if (await Pipeline.ShouldProcessAsync($"{Code} ({AccountsUrl}, {ApiDomain})", "Trust with secrets and tokens in this process").ConfigureAwait(false))
        {
            await Pipeline.WriteAsync(Services.DataCenters.Register(Code, accountsUrl: AccountsUrl, apiDomain: ApiDomain)).ConfigureAwait(false);
        }
    }
}
