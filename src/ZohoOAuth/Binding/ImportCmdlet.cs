using System.ComponentModel;
using System.Management.Automation;
using ZohoOAuth.Client.ImportExport;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Binding;

/// <summary>Base class of the cmdlets that read a connection from a file.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ImportCmdlet : ZohoCmdlet
{
    /// <summary>
    /// The file to read. A relative path starts at the current location. You can pipe the output of Get-Item or Get-ChildItem. Wildcards
    /// are not supported.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("FullName")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = string.Empty;

    /// <summary>The full path of the file and its text.</summary>
    private protected async Task<(string Path, string Text)> ReadFileAsync(CancellationToken cancellationToken)
    {
        var path = await SessionPath.ResolveFileAsync(Pipeline, Path, nameof(Path)).ConfigureAwait(false);
        return (path, await ExchangeFile.ReadAsync(path, cancellationToken).ConfigureAwait(false));
    }
}
