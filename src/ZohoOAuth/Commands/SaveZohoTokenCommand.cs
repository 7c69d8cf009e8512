using System.Management.Automation;
using ZohoOAuth.Binding;
using ZohoOAuth.Client.ImportExport;
using ZohoOAuth.Client.Tokens;
using ZohoOAuth.Completion;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Commands;

/// <summary>Saves a connection in a vault.</summary>
/// <remarks>
/// <para>Writes one secret with the name ZohoOAuth-NAME. It contains the client, the data center, the scopes and the refresh token. The
/// cmdlet then reads the secret back and fails if the vault did not keep it.</para>
/// <para>The access token changes every hour. By default, the cmdlet keeps it in a small encrypted file on this machine. The vault contains
/// the key of that file.</para>
/// <para>If the vault already contains a connection of that name, the cmdlet replaces it. If that connection belongs to another client, the
/// cmdlet asks first. Where no user can answer, it fails and saves nothing, unless you give -Force.</para>
/// </remarks>
/// <example><title>Save a connection</title>
/// <code>$token | Save-ZohoToken -Name crm</code>
/// <para>Saves the connection in the default vault.</para></example>
/// <example><title>Copy a connection to another vault</title>
/// <code>Get-ZohoToken crm | Save-ZohoToken -Name crm-copy -Vault Local -PassThru</code>
/// <para>Returns the saved connection. Both copies contain the same refresh token.</para></example>
/// <example><title>Save a refresh token that one of Zoho's SDKs stored</title>
/// <code>Import-Csv ./sdk_tokens.csv | Save-ZohoToken -Name sdk</code>
/// <para>The file store of Zoho's SDKs is a CSV file with the columns client_id, client_secret, refresh_token, redirect_url and api_domain. The cmdlet
/// sends no request. Use Connect-Zoho instead to check the refresh token first.</para></example>
/// <example><title>Share one access token between machines</title>
/// <code>$token | Save-ZohoToken -Name crm -AccessTokenStore Vault</code>
/// <para>All machines that use this vault share one access token. The first machine that finds it near its end refreshes it for the others.
/// Use a central vault, for example Azure Key Vault.</para></example>
/// <errors>MissingRefreshToken VaultUnavailable VaultLocked VaultWriteFailed InvalidInput</errors>
/// <related>Get-ZohoToken Remove-ZohoToken Revoke-ZohoToken</related>
[Cmdlet(VerbsData.Save, "ZohoToken", SupportsShouldProcess = true)]
[OutputType(typeof(ZohoToken))]
public sealed class SaveZohoTokenCommand : VaultCmdlet
{
    private readonly AnswerForAll _answer = new();

    /// <summary>
    /// The connection to save, for example from Invoke-ZohoTokenExchange or Connect-Zoho. An object with the properties of a connection works too:
    /// client_id, client_secret, refresh_token, redirect_url, api_domain, access_token and expiry_time, as in the token store of Zoho's SDKs, or
    /// ClientId, ClientSecret and so on.
    /// </summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [Rehydrate(AcceptsRows = true)]
    public ZohoToken Token { get; set; } = null!;

    /// <summary>The name to save the connection under: 1 to 64 letters, digits or dashes.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    public string Name { get; set; } = string.Empty;

    /// <summary>
    /// The code of the data center, for example eu, for a row that does not name it. By default, the API domain of the row decides, and without one it
    /// is us. A connection from this module has its data center, and the cmdlet ignores the parameter.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(DataCenterCompleter))]
    public string? DataCenter { get; set; }

    /// <summary>
    /// Where processes share the access token. Cache is a file for the processes of this user on this machine. Vault is for machines that
    /// share the vault. By default, an existing connection keeps its setting.
    /// </summary>
    /// <value>Cache</value>
    [Parameter]
    public ZohoAccessTokenStore? AccessTokenStore { get; set; }

    /// <summary>
    /// Replaces a connection of the same name without a question, even if it belongs to another client. The default is to ask. Where no user can
    /// answer, the cmdlet fails.
    /// </summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Fails if the vault already contains a connection of that name. -NoClobber takes precedence over -Force.</summary>
    [Parameter]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>Returns the saved connection.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        var name = ConnectionName.Of(Name);
        var given = TokenRows.IsRow(Token) ? Services.TokenRows.Complete(Token, DataCenter) : Token;
        var vault = await OpenVaultAsync(cancellationToken).ConfigureAwait(false);
        if (!await Pipeline.ShouldProcessAsync($"{name} in the vault {vault.Name}", "Save the connection").ConfigureAwait(false))
        {
            return;
        }

        await new ReplacementGuard(Pipeline, given.ClientId, Force, NoClobber, _answer).EnsureAsync(vault, name, cancellationToken).ConfigureAwait(false);
        var token = new ZohoToken(given) { AccessTokenStore = AccessTokenStore ?? given.AccessTokenStore };
        var saved = await Services.Connections.SaveAsync(vault, name, token, Pipeline.Trace, cancellationToken).ConfigureAwait(false);
        if (PassThru)
        {
            await Pipeline.WriteAsync(saved).ConfigureAwait(false);
        }
    }
}
