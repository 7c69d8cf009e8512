using System.ComponentModel;
using System.Management.Automation;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Tokens;
using ZohoOAuth.Client.Tokens.Connections;
using ZohoOAuth.Completion;
using ZohoOAuth.Pipeline;
using ZohoOAuth.Vault;

namespace ZohoOAuth.Binding;

/// <summary>
/// The base of the cmdlets that work on a connection: a token from the pipeline, or the name of a saved one. They are not
/// parameter sets, so that a default for -Name does not shut out a token from the pipeline; the token wins.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class TokenCmdlet : ZohoCmdlet
{
    /// <summary>The connection, for example from Get-ZohoToken or Invoke-ZohoTokenExchange. It wins over -Name.</summary>
    [Parameter(ValueFromPipeline = true)]
    [Rehydrate]
    public ZohoToken? Token { get; set; }

    /// <summary>The name of a saved connection.</summary>
    [Parameter(Position = 1)]
    [ArgumentCompleter(typeof(NameCompleter))]
    public string? Name { get; set; }

    /// <summary>
    /// The vault that keeps the connection: a SecretManagement vault, or Local for the module's own. Without it:
    /// $env:ZOHO_VAULT, else SecretManagement's default vault, else Local.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(VaultCompleter))]
    public string? Vault { get; set; }

    /// <summary>This cmdlet as one who wants a token.</summary>
    private protected TokenRequestContext Context => field ??= VaultResolver.ContextOf(Pipeline);

    /// <summary>The connection that the parameters name.</summary>
    private protected async Task<ZohoToken> TokenAsync(CancellationToken cancellationToken)
    {
        if (Token is not null)
        {
            return Token;
        }

        if (string.IsNullOrEmpty(Name))
        {
            throw ZohoErrors.InvalidInput("Token", "Neither a token nor the name of a saved connection was given.", "Pipe a token (Get-ZohoToken crm | ...), or give -Name. Get-ZohoToken lists the names.");
        }

        var vault = await VaultResolver.OfAsync(Pipeline, Vault, cancellationToken).ConfigureAwait(false);
        return await Services.Connections.LoadAsync(vault, ConnectionName.Require(Name!), cancellationToken).ConfigureAwait(false);
    }
}
