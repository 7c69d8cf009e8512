using System.ComponentModel;
using System.Management.Automation;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Binding;

/// <summary>Base class of the cmdlets that request a token and save it under a name.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SavingCmdlet : VaultRequestCmdlet
{
    private readonly AnswerForAll _answer = new();

    /// <summary>
    /// Replaces a connection of the same name without a question, even if it belongs to another client. The default is to ask. Where no user can
    /// answer, the cmdlet fails.
    /// </summary>
    [Parameter]
    public virtual SwitchParameter Force { get; set; }

    /// <summary>Fails if the vault already contains a connection of that name. -NoClobber takes precedence over -Force.</summary>
    [Parameter]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>The protection of a connection that a new one of this client would replace.</summary>
    private protected ReplacementGuard GuardFor(string clientId) => new(Pipeline, clientId, Force, NoClobber, _answer);
}
