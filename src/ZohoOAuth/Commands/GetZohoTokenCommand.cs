using System.Management.Automation;
using ZohoOAuth.Client.Storage;
using ZohoOAuth.Client.Tokens.Connections;
using ZohoOAuth.Completion;
using ZohoOAuth.Pipeline;
using ZohoOAuth.Vault;

namespace ZohoOAuth.Commands;

/// <summary>Returns saved connections.</summary>
/// <remarks>
/// <para>Reads the connection from the vault, with the newest access token that any process of this user has for it. Nothing is sent: the access token may be past its time, and Update-ZohoAccessToken or Invoke-ZohoApi renews it.</para>
/// <para>Without -Name all connections of the vault come, one by one. The default view shows no secret.</para>
/// </remarks>
/// <example><title>One connection</title>
/// <code>Get-ZohoToken crm</code>
/// <para>Returns the connection 'crm', or the error TokenNotFound.</para></example>
/// <example><title>What is there, and until when</title>
/// <code>Get-ZohoToken crm* -Vault Local | Select-Object Name, DataCenter, ExpiresIn</code>
/// <para>Lists the connections of the vault Local whose names begin with crm.</para></example>
/// <errors>TokenNotFound VaultUnavailable VaultLocked InvalidInput</errors>
/// <related>Save-ZohoToken Update-ZohoAccessToken Invoke-ZohoApi Remove-ZohoToken</related>
[Cmdlet(VerbsCommon.Get, "ZohoToken")]
[OutputType(typeof(ZohoToken))]
public sealed class GetZohoTokenCommand : ZohoCmdlet
{
    /// <summary>The name. Wildcards are allowed; without it all connections of the vault.</summary>
    /// <value>*</value>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(NameCompleter))]
    public string Name { get; set; } = "*";

    /// <summary>
    /// The vault: a SecretManagement vault, or Local for the module's own. Without it: $env:ZOHO_VAULT, else
    /// SecretManagement's default vault, else Local.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(VaultCompleter))]
    public string? Vault { get; set; }

    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        var vault = await VaultResolver.OfAsync(Pipeline, Vault, cancellationToken).ConfigureAwait(false);
        if (!WildcardPattern.ContainsWildcardCharacters(Name))
        {
            await Pipeline.WriteAsync(await Services.Connections.LoadAsync(vault, Name, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
            return;
        }

        var pattern = new WildcardPattern(Name, WildcardOptions.IgnoreCase);
        foreach (var name in (await ConnectionStore.NamesAsync(vault, cancellationToken).ConfigureAwait(false)).Where(pattern.IsMatch))
        {
            await WriteOneAsync(vault, name, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>One record that cannot be read is one error: the others still come.</summary>
    private async Task WriteOneAsync(ITokenVault vault, string name, CancellationToken cancellationToken)
    {
        try
        {
            if (await Services.Connections.LoadOrNullAsync(vault, name, cancellationToken).ConfigureAwait(false) is { } token)
            {
                await Pipeline.WriteAsync(token).ConfigureAwait(false);
            }
        }
        catch (ZohoOAuthException error)
        {
            await Pipeline.WriteErrorAsync(error).ConfigureAwait(false);
        }
    }
}
