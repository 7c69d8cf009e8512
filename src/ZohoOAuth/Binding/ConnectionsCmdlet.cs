using System.ComponentModel;
using System.Management.Automation;
using ZohoOAuth.Completion;

namespace ZohoOAuth.Binding;

/// <summary>
/// Base class of the cmdlets that send requests with one connection or with several: a piped token, or names of saved connections. The two are
/// not parameter sets, because then a default value for -Name would exclude a piped token. The token takes precedence.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ConnectionsCmdlet : VaultRequestCmdlet
{
    /// <summary>The connection, for example from Get-ZohoToken or Connect-Zoho. If you give it, the cmdlet ignores -Name.</summary>
    [Parameter(ValueFromPipeline = true)]
    [Rehydrate]
    public ZohoToken? Token { get; set; }

    /// <summary>
    /// The names of saved connections. Wildcards are allowed. Get-ZohoToken lists the names. The default is $env:ZOHO_CONNECTION.
    /// </summary>
    [Parameter(Position = 1)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(NameCompleter))]
    public virtual string[]? Name { get; set; }

    /// <summary>Whether the parameters can name more than one connection. A token takes precedence, and there is only one of it.</summary>
    private protected bool NamesSeveral => Token is null && Name is { Length: > 0 } names
        && (names.Length > 1 || WildcardPattern.ContainsWildcardCharacters(names[0] ?? string.Empty));

    /// <summary>The connection that the parameters specify.</summary>
    private protected Task<ZohoToken> GetTokenAsync(CancellationToken cancellationToken) =>
        GivenToken.GetAsync(Pipeline, Token, Name?.FirstOrDefault(), Vault, cancellationToken);
}
