using System.Management.Automation;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Commands;

/// <summary>Trusts a data center that is not one of Zoho's, for example a simulator, for this process.</summary>
/// <remarks>
/// <para>Secrets and tokens go to Zoho's own data centers only. This cmdlet adds one more, knowingly: an accounts server and an API domain, over https, or over http on this machine's loopback. All APIs of such a data center live on its API domain.</para>
/// <para>The trust ends with the process. Put the line into the script that needs it.</para>
/// </remarks>
/// <example><title>Trust a simulator on this machine</title>
/// <code>Register-ZohoDataCenter -Code local -AccountsUrl http://localhost:8080 -ApiDomain http://localhost:8081</code>
/// <para>Now New-ZohoClient -DataCenter local makes a client of the simulator.</para></example>
/// <example><title>See what a script would trust</title>
/// <code>Register-ZohoDataCenter -Code lab -AccountsUrl https://accounts.lab.example -ApiDomain https://api.lab.example -WhatIf</code>
/// <para>Says what would be trusted, and trusts nothing.</para></example>
/// <errors>InvalidInput</errors>
/// <related>Get-ZohoDataCenter New-ZohoClient</related>
[Cmdlet(VerbsLifecycle.Register, "ZohoDataCenter", SupportsShouldProcess = true)]
[OutputType(typeof(ZohoDataCenter))]
public sealed class RegisterZohoDataCenterCommand : ZohoCmdlet
{
    /// <summary>A code of your own, which none of Zoho's data centers has.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidatePattern("^[A-Za-z0-9-]{1,32}$")]
    public string Code { get; set; } = string.Empty;

    /// <summary>The accounts server: scheme, host and port.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string AccountsUrl { get; set; } = string.Empty;

    /// <summary>The host of all its APIs: scheme, host and port.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string ApiDomain { get; set; } = string.Empty;

    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        if (await Pipeline.ShouldProcessAsync($"{Code} ({AccountsUrl}, {ApiDomain})", "Trust with secrets and tokens for this process").ConfigureAwait(false))
        {
            await Pipeline.WriteAsync(Services.DataCenters.Register(Code, AccountsUrl, ApiDomain)).ConfigureAwait(false);
        }
    }
}
