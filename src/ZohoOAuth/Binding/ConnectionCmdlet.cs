using System.ComponentModel;
using System.Management.Automation;
using ZohoOAuth.Completion;

namespace ZohoOAuth.Binding;

/// <summary>
/// Base class of the cmdlets that send requests and take the name of a connection from any object with a property Name. A cmdlet that takes
/// records must not: the name would be that of an account or a product.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ConnectionCmdlet : TokenRequestCmdlet
{
    /// <summary>The name of a saved connection. Get-ZohoToken lists the names. The default is $env:ZOHO_CONNECTION.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(NameCompleter))]
    public override string? Name { get; set; }
}
