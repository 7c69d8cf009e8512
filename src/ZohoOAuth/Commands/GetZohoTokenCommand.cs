using System.Management.Automation;
using ZohoOAuth.Binding;
using ZohoOAuth.Client.Storage;
using ZohoOAuth.Client.Tokens;
using ZohoOAuth.Client.Tokens.Connections;
using ZohoOAuth.Completion;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Commands;

/// <summary>Gets saved connections.</summary>
/// <remarks>
/// <para>Reads connections from the vault and adds the newest access token that any process of this user has. The cmdlet sends no request,
/// so the access token may have expired. Update-ZohoAccessToken and Invoke-ZohoApi refresh it.</para>
/// <para>Without -Name, the cmdlet returns all connections in the vault. The default view shows no secrets.</para>
/// <para>Format-List shows all properties of a connection. Hosts contains the hosts that Register-ZohoHost allowed in this process.</para>
/// </remarks>
/// <example><title>Get one connection</title>
/// <code>Get-ZohoToken crm</code>
/// <para>Returns the connection 'crm'. If there is none, the cmdlet gives the error TokenNotFound.</para></example>
/// <example><title>Get several connections</title>
/// <code>Get-ZohoToken crm, test-*</code>
/// <para>Returns the connection 'crm' and all connections whose names begin with test-. A name that is not saved gives an error, and the cmdlet
/// continues with the next one.</para></example>
/// <example><title>List connections and the time until they expire</title>
/// <code>Get-ZohoToken crm* -Vault Local | Select-Object Name, DataCenter, ExpiresIn</code>
/// <para>Lists the connections in the vault Local whose names begin with crm.</para></example>
/// <errors>TokenNotFound VaultUnavailable VaultLocked InvalidInput</errors>
/// <related>Save-ZohoToken Update-ZohoAccessToken Invoke-ZohoApi Remove-ZohoToken</related>
[Cmdlet(VerbsCommon.Get, "ZohoToken")]
[OutputType(typeof(ZohoToken))]
public sealed class GetZohoTokenCommand : VaultCmdlet
{
    /// <summary>The names of the connections. Wildcards are allowed. The default is all connections in the vault.</summary>
    /// <value>*</value>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(NameCompleter))]
    public string[] Name { get; set; } = ["*"];

    /// <summary>
    /// The vault to read: the name of a SecretManagement vault, or Local for the vault of this module. The default is $env:ZOHO_VAULT, then
    /// the default vault of SecretManagement, then Local.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(VaultCompleter))]
    public override string? Vault { get; set; }

    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        var vault = await OpenVaultAsync(cancellationToken).ConfigureAwait(false);
        foreach (var name in Name)
        {
            await ReportAsync(WriteAllAsync(vault, name, cancellationToken)).ConfigureAwait(false);
        }
    }

    private async Task WriteAllAsync(ITokenVault vault, string name, CancellationToken cancellationToken)
    {
        var pattern = Wildcards.Parse(name, nameof(Name));
        if (!WildcardPattern.ContainsWildcardCharacters(name))
        {
            var token = await Services.Connections.LoadAsync(vault, ConnectionName.Of(name), cancellationToken).ConfigureAwait(false);
            await WriteAsync(token).ConfigureAwait(false);
            return;
        }

        foreach (var found in (await ConnectionStore.NamesAsync(vault, cancellationToken).ConfigureAwait(false)).Where(one => pattern.IsMatch(one.ToString())))
        {
            await ReportAsync(WriteOneAsync(vault, found, cancellationToken)).ConfigureAwait(false);
        }
    }

    private async Task WriteOneAsync(ITokenVault vault, ConnectionName name, CancellationToken cancellationToken)
    {
        if (await Services.Connections.LoadOrNullAsync(vault, name, cancellationToken).ConfigureAwait(false) is { } token)
        {
            await WriteAsync(token).ConfigureAwait(false);
        }
    }

    private Task WriteAsync(ZohoToken token) => Pipeline.WriteAsync(
        Services.RegisteredHosts.Describe(token) is { Count: > 0 } hosts ? new ZohoToken(token) { Hosts = hosts } : token);

    /// <summary>A name that is not saved, or a record that cannot be read, gives one error, and the cmdlet continues with the others.</summary>
    private async Task ReportAsync(Task work)
    {
        try
        {
            await work.ConfigureAwait(false);
        }
        catch (ZohoOAuthException error)
        {
            await Pipeline.WriteErrorAsync(error).ConfigureAwait(false);
        }
    }
}
