using System.Management.Automation;
using ZohoOAuth.Binding;
using ZohoOAuth.Client.ImportExport;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Commands;

/// <summary>Writes a connection, or a client, as an environment that Postman imports.</summary>
/// <remarks>
/// <para>The file has the variables of Zoho's FAQ: client-id, client-secret, redirect-uri, accounts-url, access-token, refresh-token, api-domain and expiry-time. Import-ZohoEnvironment reads it too.</para>
/// <para>The secrets are there as variables of the type secret, and empty: type them in Postman. With -IncludeSecrets they are written as plain text, after a warning. Only you can read the file, until Postman or you give it to others.</para>
/// <para>expiry-time is the time at which the access token expires, in milliseconds since 1970: a script in Postman compares it with Date.now(). It is empty where the access token is.</para>
/// <para>Nothing is sent. Pipe the connection through Update-ZohoAccessToken first to export an access token that is alive.</para>
/// </remarks>
/// <example><title>An environment to share</title>
/// <code>Get-ZohoToken crm | Export-ZohoEnvironment ./crm.postman_environment.json</code>
/// <para>Writes the addresses and the client id; whoever imports it types the secrets.</para></example>
/// <example><title>An environment to work with, at once</title>
/// <code>Get-ZohoToken crm | Update-ZohoAccessToken | Export-ZohoEnvironment ./mine.json -IncludeSecrets -Force</code>
/// <para>Warns which secrets the file holds. Delete it when Postman has imported it.</para></example>
/// <example><title>A client that has no token yet</title>
/// <code>$client | Export-ZohoEnvironment ./client.json</code>
/// <para>The variables of the tokens are there and empty, for Postman's scripts to fill.</para></example>
/// <errors>TokenNotFound VaultUnavailable VaultLocked InvalidInput</errors>
/// <related>Import-ZohoEnvironment Export-ZohoToken Get-ZohoToken</related>
/// <seealso href="https://learning.postman.com/docs/sending-requests/variables/environment-variables"/>
[Cmdlet(VerbsData.Export, "ZohoEnvironment", SupportsShouldProcess = true, DefaultParameterSetName = TokenSet)]
[OutputType(typeof(FileInfo))]
public sealed class ExportZohoEnvironmentCommand : ExportCmdlet
{
    private const string TokenSet = "Token";
    private const string ClientSet = "Client";

    /// <summary>The client, for an environment without tokens.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ClientSet)]
    [Rehydrate]
    public ZohoClient? Client { get; set; }

    /// <summary>Write the secrets too, as plain text.</summary>
    [Parameter]
    public SwitchParameter IncludeSecrets { get; set; }

    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        var path = await TargetAsync().ConfigureAwait(false);
        var environment = Client is not null && Token is null
            ? PostmanExport.Of(Client, Services.DataCenters)
            : PostmanExport.Of(await TokenAsync(cancellationToken).ConfigureAwait(false));
        if (!await Pipeline.ShouldProcessAsync(path, $"Write the environment '{environment.Name}' {(IncludeSecrets ? "with" : "without")} its secrets").ConfigureAwait(false))
        {
            return;
        }

        if (IncludeSecrets && environment.Secrets.Any())
        {
            await Pipeline.WarnAsync($"{path} holds {string.Join(", ", environment.Secrets)} as plain text: whoever can read it can use them. Delete it when it has been imported.").ConfigureAwait(false);
        }

        await WriteFileAsync(path, environment.Write(IncludeSecrets, Services.Clock.GetUtcNow())).ConfigureAwait(false);
    }
}
