using System.ComponentModel;
using System.Management.Automation;
using ZohoOAuth.Binding;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Calls;

/// <summary>Base class of the cmdlet that calls an API. It has the parameters for a call with several connections, and finds these.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class CrowdCmdlet : OutputCmdlet
{
    private readonly List<string> _names = [];
    private readonly List<CrowdMember> _tokens = [];

    /// <summary>
    /// How many connections are called at the same time, from 1 to 100, if you give several: with -Name, or as tokens of the pipeline. The
    /// records of one connection keep their order, and the pages of several alternate in the output. Without this parameter, tokens of the
    /// pipeline are called one after the other.
    /// </summary>
    /// <value>5</value>
    [Parameter]
    [ValidateRange(1, 100)]
    public int ThrottleLimit { get; set; } = 5;

    /// <summary>
    /// Shows the connection of each record in the property ZohoConnection, before the other properties. If you give several connections, the records
    /// have this property anyway, but it is hidden: you can use it with Group-Object, Where-Object and Select-Object, but Export-Csv,
    /// ConvertTo-Json and Format-List do not show it. The results of piped records do not have it.
    /// </summary>
    [Parameter]
    public SwitchParameter IncludeConnection { get; set; }

    /// <summary>Whether connections of the pipeline wait for their call.</summary>
    private protected bool HasCollected => _tokens.Count + _names.Count > 0;

    /// <summary>
    /// Keeps a connection of the pipeline until all have come, so that they are called at the same time: a token with -ThrottleLimit, or the name of a
    /// connection. A name needs -Method GET, because otherwise the text of the pipeline is the id of a record.
    /// </summary>
    private protected bool Collect()
    {
        if (Token is not null)
        {
            return MyInvocation.ExpectingInput && Has(nameof(ThrottleLimit)) && Keep(_tokens, CrowdMember.Of(Token));
        }

        var isRead = Has(nameof(Method)) && Method.ToUpperInvariant() is "GET" or "HEAD";
        return isRead && InputObject is not null && GivenConnections.NameIn(InputObject) is { } name && Keep(_names, name);
    }

    /// <summary>The connections of the pipeline.</summary>
    private protected async Task<IReadOnlyList<CrowdMember>> CollectedAsync(CancellationToken cancellationToken) =>
        _names.Count == 0 ? _tokens : [.. _tokens, .. await MembersAsync(_names, cancellationToken).ConfigureAwait(false)];

    /// <summary>The saved connections of these names.</summary>
    private protected async Task<IReadOnlyList<CrowdMember>> MembersAsync(IReadOnlyList<string> patterns, CancellationToken cancellationToken)
    {
        var vault = await OpenVaultAsync(cancellationToken).ConfigureAwait(false);
        var names = await GivenConnections.FindAsync(Pipeline, vault, patterns, cancellationToken).ConfigureAwait(false);
        return [.. names.Select(name => new CrowdMember(name.ToString(), stop => Services.Connections.LoadAsync(vault, name, stop)))];
    }

    /// <summary>Records go to one connection: a run that stops in the middle continues at a record, which differs for each connection.</summary>
    private protected void RequireOneConnection()
    {
        if (NamesSeveral)
        {
            throw ZohoErrors.InvalidInput(
                nameof(Name),
                "Records from the pipeline go to one connection, but -Name specifies several.",
                "Run the command with one name after the other, for example with Get-ZohoToken and foreach.");
        }
    }

    /// <summary>The scene of a call with one connection only.</summary>
    private protected CallScene SceneOf(ZohoToken token) =>
        NewScene(Pipeline, new Origin(null, IncludeConnection ? ConnectionMark.VisibleOf(token.Name) : null));

    /// <summary>The scene of one of several connections.</summary>
    private protected CallScene SceneOf(IPipeline pipeline, string connection, int place) => NewScene(
        pipeline, new Origin(connection, IncludeConnection ? ConnectionMark.VisibleOf(connection) : ConnectionMark.HiddenOf(connection)), place);

    private bool Has(string parameter) => MyInvocation.BoundParameters.ContainsKey(parameter);

    private static bool Keep<T>(List<T> list, T item)
    {
        list.Add(item);
        return true;
    }
}
