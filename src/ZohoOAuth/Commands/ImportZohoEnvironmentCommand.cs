using System.Management.Automation;
using ZohoOAuth.Binding;
using ZohoOAuth.Client.ImportExport;
using ZohoOAuth.Completion;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Commands;

/// <summary>Reads a connection, or a client, from an environment that Postman exported.</summary>
/// <remarks>
/// <para>Reads the variables of Zoho's FAQ: client-id, client-secret, redirect-uri, accounts-url, access-token, refresh-token, api-domain and expiry-time. Spellings such as client_id and clientId count too; a variable that is disabled or empty counts as missing.</para>
/// <para>With a refresh token or an access token the file becomes a connection, without one a client. Nothing is sent, and nothing is saved: pipe the connection into Save-ZohoToken to keep it, and delete the file, which holds your secrets as plain text.</para>
/// <para>accounts-url and api-domain must be Zoho's, or those of a data center that you registered. api-domain may also be the location of the redirect, such as eu. expiry-time may be a date, the seconds or milliseconds since 1970, or those that the token lives from the export on; when it does not say, the access token counts as expired and is refreshed when it is needed.</para>
/// <para>A Postman environment has no scopes: they come with the first refresh.</para>
/// </remarks>
/// <example><title>From Postman into the vault</title>
/// <code>Import-ZohoEnvironment ./zoho.postman_environment.json | Save-ZohoToken -Name crm</code>
/// <para>From now on Get-ZohoToken crm returns the connection in any process of this user.</para></example>
/// <example><title>A file that does not name the data center</title>
/// <code>Get-Item ./zoho.postman_environment.json | Import-ZohoEnvironment -DataCenter eu | Update-ZohoAccessToken</code>
/// <para>Returns the connection with an access token that is alive. -DataCenter counts only where accounts-url is empty.</para></example>
/// <errors>UntrustedHost InvalidInput</errors>
/// <related>Export-ZohoEnvironment Save-ZohoToken New-ZohoClient Import-ZohoToken</related>
/// <seealso href="https://learning.postman.com/docs/sending-requests/variables/environment-variables"/>
[Cmdlet(VerbsData.Import, "ZohoEnvironment")]
[OutputType(typeof(ZohoToken), typeof(ZohoClient))]
public sealed class ImportZohoEnvironmentCommand : ImportCmdlet
{
    /// <summary>The code of the data center, for a file without accounts-url. Without it: the one that api-domain names, else us.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(DataCenterCompleter))]
    public string? DataCenter { get; set; }

    /// <summary>The environment that the tokens are for, where api-domain does not tell.</summary>
    /// <value>Production</value>
    [Parameter]
    public ZohoEnvironment Environment { get; set; }

    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        var (path, text) = await ReadFileAsync(cancellationToken).ConfigureAwait(false);
        await Pipeline.WriteAsync(Services.PostmanImport.Read(PostmanEnvironment.Parse(text, path), DataCenter, Environment, Pipeline.Trace)).ConfigureAwait(false);
    }
}
