using System.Management.Automation;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Calls;

/// <summary>
/// The pipeline as one of several connections sees it. When one of them cannot write any more, for example because Select-Object has enough,
/// none of them writes: another write would ask a pipeline that has ended.
/// </summary>
internal sealed class CrowdPipeline(IPipeline pipeline, string connection, CrowdEnd end) : IPipeline
{
    /// <summary>The lines name their connection.</summary>
    public Trace Trace { get; } = new(
        pipeline.Trace.IsVerbose ? line => pipeline.Trace.Write(connection + ": " + line) : null,
        line => pipeline.Trace.Warn(connection + ": " + line),
        pipeline.Trace.IsDebug ? line => pipeline.Trace.Debug(connection + ": " + line) : null);

    public bool AsksBeforeReads => pipeline.AsksBeforeReads;

    public StopCompletion? StopCompletion
    {
        get => pipeline.StopCompletion;
        set => pipeline.StopCompletion = value;
    }

    public Task<T> OnPipelineThreadAsync<T>(Func<PSCmdlet, T> function) => pipeline.OnPipelineThreadAsync(cmdlet => end.Run(() => function(cmdlet)));

    public Task OnPipelineThreadAsync(Action<PSCmdlet> action) => OnPipelineThreadAsync<object?>(cmdlet =>
    {
        action(cmdlet);
        return null;
    });

    public void Post(Action<PSCmdlet> action) => pipeline.Post(action);
}
