using System.ComponentModel;
using System.Management.Automation;
using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.ImportExport;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Binding;

/// <summary>Base class of the cmdlets that write a connection to a file.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ExportCmdlet : TokenCmdlet
{
    /// <summary>
    /// The file to write. A relative path starts at the current location. Only you can read the file. A script block can create the path
    /// for each piped object.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = string.Empty;

    /// <summary>Replaces an existing file.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>The full path of the file to write. Fails if the file exists and -Force is not given.</summary>
    private protected async Task<string> TargetAsync()
    {
        var path = await SessionPath.ResolveFileAsync(Pipeline, Path, nameof(Path)).ConfigureAwait(false);
        ExchangeFile.RequireFree(path, Force);
        return path;
    }

    /// <summary>Writes the file and returns it.</summary>
    private protected async Task WriteFileAsync(string path, byte[] content, CancellationToken cancellationToken)
    {
        await ExchangeFile.WriteAsync(path, content, Force, ClientServices.Process.Clock, cancellationToken).ConfigureAwait(false);
        await Pipeline.WriteFileAsync(path).ConfigureAwait(false);
    }
}
