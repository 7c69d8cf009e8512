using System.ComponentModel;
using System.Management.Automation;
using ZohoOAuth.Client.ImportExport;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Binding;

/// <summary>The base of the cmdlets that write a connection into a file of the user's.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ExportCmdlet : TokenCmdlet
{
    /// <summary>
    /// The file to write, relative to the current location. Only you can read it. A script block makes a path for each object of
    /// the pipeline.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = string.Empty;

    /// <summary>Replace the file if it is there.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>The full path of a file that may be written.</summary>
    private protected async Task<string> TargetAsync()
    {
        var path = await SessionPath.OfFileAsync(Pipeline, Path).ConfigureAwait(false);
        ExchangeFile.RequireFree(path, Force);
        return path;
    }

    /// <summary>Writes the file, and returns it as Get-Item would: the engine's views want what its provider adds.</summary>
    private protected Task WriteFileAsync(string path, byte[] content)
    {
        ExchangeFile.Write(path, content, Force);
        return Pipeline.OnPipelineThreadAsync(cmdlet => cmdlet.WriteObject(cmdlet.InvokeProvider.Item.Get([path], force: true, literalPath: true), enumerateCollection: true));
    }
}
