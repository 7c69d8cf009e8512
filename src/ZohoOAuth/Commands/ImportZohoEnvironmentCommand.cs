using System.Management.Automation;
using ZohoOAuth.Binding;
using ZohoOAuth.Client.ImportExport;
using ZohoOAuth.Completion;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Commands;

/// <summary>Gets a connection or a client from a Postman environment file.</summary>
/// <remarks>
/// <para>Reads the variables of Zoho's FAQ: client-id, client-secret, redirect-uri, accounts-url, access-token, refresh-token, api-domain
/// and expiry-time. Other spellings, such as client_id and clientId, also work. The cmdlet ignores variables that are disabled or
/// empty.</para>
/// <para>If the file contains a refresh token or an access token, the cmdlet returns a connection. Otherwise it returns a client. It sends
/// no request and saves nothing. To save the connection, pipe it to Save-ZohoToken. Then delete the file, because it contains your secrets
/// as plain text.</para>
/// <para>accounts-url and api-domain must belong to Zoho or to a data center that you registered. api-domain can also be the location from
/// the redirect, such as eu.</para>
/// <para>expiry-time can be a date, or a number of seconds or milliseconds. A number is either the time since 1970 or the time from the
/// export until the token expires. If expiry-time is missing, the module treats the access token as expired and refreshes it when
/// necessary.</para>
/// <para>A Postman environment contains no scopes. The module gets them with the first refresh.</para>
/// </remarks>
/// <example><title>Import a connection and save it</title>
/// <code>Import-ZohoEnvironment ./zoho.postman_environment.json | Save-ZohoToken -Name crm</code>
/// <para>After this, Get-ZohoToken crm returns the connection in any process of this user.</para></example>
/// <example><title>Import a file that does not name the data center</title>
/// <code>Get-Item ./zoho.postman_environment.json | Import-ZohoEnvironment -DataCenter eu | Update-ZohoAccessToken</code>
/// <para>Returns the connection with a valid access token. The cmdlet uses -DataCenter only if accounts-url is empty.</para></example>
/// <errors>UntrustedHost InvalidInput</errors>
/// <related>Export-ZohoEnvironment Save-ZohoToken New-ZohoClient Import-ZohoToken</related>
/// <seealso href="https://learning.postman.com/docs/sending-requests/variables/environment-variables"/>
[Cmdlet(VerbsData.Import, "ZohoEnvironment")]
[OutputType(typeof(ZohoToken), typeof(ZohoClient))]
public sealed class ImportZohoEnvironmentCommand : ImportCmdlet
{
    /// <summary>
    /// The code of the data center, for example eu, for a file without accounts-url. The default is the data center of api-domain, then us.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(DataCenterCompleter))]
    public string? DataCenter { get; set; }

    /// <summary>
    /// The environment of the organization that the tokens are for. The default is the environment of api-domain, then Production. If
    /// api-domain shows another environment, the cmdlet fails.
    /// </summary>
    /// <value>Production</value>
    [Parameter]
    public ZohoEnvironment Environment { get; set; }

    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        var (path, text) = await ReadFileAsync(cancellationToken).ConfigureAwait(false);
        ZohoEnvironment? chosen = MyInvocation.BoundParameters.ContainsKey(nameof(Environment)) ? Environment : null;
        await Pipeline.WriteAsync(Services.PostmanImport.Read(PostmanEnvironment.Parse(text, path), DataCenter, chosen, Pipeline.Trace))
            .ConfigureAwait(false);
    }
}
