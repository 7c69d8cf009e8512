using System.Management.Automation;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Pipeline;

/// <summary>The pipeline of one cmdlet. It works while the cmdlet's body runs.</summary>
internal sealed class CmdletPipeline : IPipeline
{
    private readonly PSCmdlet _cmdlet;
    private PipelinePump? _pump;

    /// <summary>To be called on the pipeline thread, when the parameters are bound.</summary>
    internal CmdletPipeline(PSCmdlet cmdlet)
    {
        _cmdlet = cmdlet;
        AsksBeforeReads = Confirmation.IsSpecified(cmdlet);
        Trace = new Trace(
            MessagePreference.IsOn(cmdlet, MessagePreference.Verbose) ? line => Post(running => Messages.WriteVerbose(running, line)) : null,
            line => Post(running => Messages.WriteWarning(running, line)),
            MessagePreference.IsOn(cmdlet, MessagePreference.Debug) ? line => Post(running => Messages.WriteDebug(running, line)) : null);
    }

    public Trace Trace { get; }

    public bool AsksBeforeReads { get; }

    public StopCompletion? StopCompletion { get; set; }

    public Task<T> OnPipelineThreadAsync<T>(Func<PSCmdlet, T> function) =>
        _pump is { } pump ? pump.InvokeAsync(() => function(_cmdlet)) : throw new InvalidOperationException("There is no pipeline to run on.");

    public Task OnPipelineThreadAsync(Action<PSCmdlet> action) => OnPipelineThreadAsync<object?>(cmdlet =>
    {
        action(cmdlet);
        return null;
    });

    public void Post(Action<PSCmdlet> action) => _pump?.Post(() => action(_cmdlet));

    /// <summary>Runs a body to its end. To be called on the pipeline thread.</summary>
    internal void Run(Func<CancellationToken, Task> body, CancellationToken stop) => PipelinePump.Run(
        (pump, cancellationToken) =>
        {
            _pump = pump;
            return body(cancellationToken);
        },
        TimeToComplete,
        stop);

    /// <summary>How long a stopped pipeline waits for its body. The user is told what continues.</summary>
    private TimeSpan TimeToComplete()
    {
        if (StopCompletion is not { } completion)
        {
            return TimeSpan.Zero;
        }

        Messages.ShowWarning(_cmdlet, completion.Notice);
        return Interactivity.EndsWithScript(_cmdlet.Host) ? completion.Timeout : TimeSpan.Zero;
    }
}
