using System.ComponentModel;
using System.Management.Automation;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Tokens;
using ZohoOAuth.Completion;

namespace ZohoOAuth.Binding;

/// <summary>
/// Base class of the cmdlets that work on a connection: a piped token, or the name of a saved connection. The two are not parameter sets,
/// because then a default value for -Name would exclude a piped token. The token takes precedence.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class TokenCmdlet : VaultCmdlet
{
    /// <summary>The environment variable with the name of the connection that is used when none is given.</summary>
    private const string NameVariable = "ZOHO_CONNECTION";

    /// <summary>The connection, for example from Get-ZohoToken or Connect-Zoho. If you give it, the cmdlet ignores -Name.</summary>
    [Parameter(ValueFromPipeline = true)]
    [Rehydrate]
    public ZohoToken? Token { get; set; }

    /// <summary>The name of a saved connection. Get-ZohoToken lists the names. The default is $env:ZOHO_CONNECTION.</summary>
    [Parameter(Position = 1)]
    [ArgumentCompleter(typeof(NameCompleter))]
    public virtual string? Name { get; set; }

    /// <summary>The connection that the parameters specify.</summary>
    private protected async Task<ZohoToken> GetTokenAsync(CancellationToken cancellationToken)
    {
        if (Token is not null)
        {
            return Token;
        }

        var name = string.IsNullOrEmpty(Name) ? Environment.GetEnvironmentVariable(NameVariable) : Name;
        if (string.IsNullOrEmpty(name))
        {
            throw ZohoErrors.InvalidInput(
                "Token",
                "No token and no name of a saved connection was specified.",
                "Pipe a token (Get-ZohoToken crm | ...), specify -Name, or set $env:ZOHO_CONNECTION. Get-ZohoToken lists the names.");
        }

        var vault = await OpenVaultAsync(cancellationToken).ConfigureAwait(false);
        return await Services.Connections.LoadAsync(vault, ConnectionName.Of(name!), cancellationToken).ConfigureAwait(false);
    }
}
