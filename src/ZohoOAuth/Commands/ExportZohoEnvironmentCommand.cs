using System.Management.Automation;
using ZohoOAuth.Binding;
using ZohoOAuth.Client.ImportExport;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Commands;

/// <summary>Writes a connection or a client to a Postman environment file.</summary>
/// <remarks>
/// <para>The file contains the variables of Zoho's FAQ: client-id, client-secret, redirect-uri, accounts-url, access-token, refresh-token,
/// api-domain and expiry-time. Import-ZohoEnvironment can read it too.</para>
/// <para>By default, the secrets are empty variables of the type secret, and you enter their values in Postman. With -IncludeSecrets, the
/// cmdlet warns and writes the secrets as plain text. The file permissions let only you read the file.</para>
/// <para>expiry-time is the time when the access token expires, in milliseconds since 1970. A script in Postman can compare it with
/// Date.now(). If there is no access token in the file, expiry-time is empty.</para>
/// <para>The cmdlet sends no request. To export a valid access token, pipe the connection to Update-ZohoAccessToken first.</para>
/// </remarks>
/// <example><title>Write an environment without secrets</title>
/// <code>Get-ZohoToken crm | Export-ZohoEnvironment ./crm.postman_environment.json</code>
/// <para>Writes the addresses and the client ID. The person who imports the file enters the secrets in Postman.</para></example>
/// <example><title>Write an environment with secrets</title>
/// <code>Get-ZohoToken crm | Update-ZohoAccessToken | Export-ZohoEnvironment ./mine.json -IncludeSecrets -Force</code>
/// <para>Warns which secrets the file contains as plain text. Delete the file after you import it in Postman.</para></example>
/// <example><title>Write a client that has no token yet</title>
/// <code>$client | Export-ZohoEnvironment ./client.json</code>
/// <para>The token variables are empty. Scripts in Postman can fill them.</para></example>
/// <errors>TokenNotFound VaultUnavailable VaultLocked InvalidInput</errors>
/// <related>Import-ZohoEnvironment Export-ZohoToken Get-ZohoToken</related>
/// <seealso href="https://learning.postman.com/docs/sending-requests/variables/environment-variables"/>
[Cmdlet(VerbsData.Export, "ZohoEnvironment", SupportsShouldProcess = true, DefaultParameterSetName = TokenSet)]
[OutputType(typeof(FileInfo))]
public sealed class ExportZohoEnvironmentCommand : ExportCmdlet
{
    private const string TokenSet = "Token";
    private const string ClientSet = "Client";

    /// <summary>The client to write, from New-ZohoClient. The token variables stay empty.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ClientSet)]
    [Rehydrate]
    public ZohoClient? Client { get; set; }

    /// <summary>Writes the secrets to the file as plain text.</summary>
    [Parameter]
    public SwitchParameter IncludeSecrets { get; set; }

    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        var path = await TargetAsync().ConfigureAwait(false);
        var environment = Client is not null && Token is null
            ? PostmanExport.Of(Client, Services.DataCenters)
            : PostmanExport.Of(Services.Cache.WithNewestRefreshToken(await GetTokenAsync(cancellationToken).ConfigureAwait(false)));
        if (!await Pipeline.ShouldProcessAsync(path, $"Write the environment '{environment.Name}' {(IncludeSecrets ? "with" : "without")} its secrets")
            .ConfigureAwait(false))
        {
            return;
        }

        if (IncludeSecrets && environment.Secrets.Any())
        {
            await Pipeline.WarnAsync(
                $"{path} contains {string.Join(", ", environment.Secrets)} as plain text. Anyone who can read the file can use them. "
                    + "Delete the file after you import it.").ConfigureAwait(false);
        }

        await WriteFileAsync(path, environment.Write(IncludeSecrets, Services.Clock.GetUtcNow()), cancellationToken).ConfigureAwait(false);
    }
}
