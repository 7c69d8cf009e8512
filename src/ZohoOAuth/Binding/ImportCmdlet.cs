using System.ComponentModel;
using System.Management.Automation;
using ZohoOAuth.Client.ImportExport;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Binding;

/// <summary>The base of the cmdlets that read a connection from a file of the user's.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ImportCmdlet : ZohoCmdlet
{
    /// <summary>The file to read, relative to the current location. Get-Item and Get-ChildItem pipe into it; wildcards have no meaning.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("FullName")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = string.Empty;

    /// <summary>The full path of the file, and its text.</summary>
    private protected async Task<(string Path, string Text)> ReadFileAsync(CancellationToken cancellationToken)
    {
        var path = await SessionPath.OfFileAsync(Pipeline, Path).ConfigureAwait(false);
        return (path, await ExchangeFile.ReadAsync(path, cancellationToken).ConfigureAwait(false));
    }
}
