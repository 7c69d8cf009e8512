using System.ComponentModel;
using System.Management.Automation;
using ZohoOAuth.Completion;

namespace ZohoOAuth.Binding;

/// <summary>
/// Base class of the cmdlets that work on a connection and send no request: a piped token, or the name of a saved connection. The two are not parameter sets,
/// because then a default value for -Name would exclude a piped token. The token takes precedence.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class TokenCmdlet : VaultCmdlet
{
    /// <summary>The connection, for example from Get-ZohoToken or Connect-Zoho. If you give it, the cmdlet ignores -Name.</summary>
    [Parameter(ValueFromPipeline = true)]
    [Rehydrate]
    public ZohoToken? Token { get; set; }

    /// <summary>The name of a saved connection. Get-ZohoToken lists the names. The default is $env:ZOHO_CONNECTION.</summary>
    [Parameter(Position = 1)]
    [ArgumentCompleter(typeof(NameCompleter))]
    public virtual string? Name { get; set; }

    /// <summary>The connection that the parameters specify.</summary>
    private protected Task<ZohoToken> GetTokenAsync(CancellationToken cancellationToken) =>
        GivenToken.GetAsync(Pipeline, Token, Name, Vault, cancellationToken);
}
