using System.Management.Automation;
using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Pipeline;

/// <summary>Waits until a point in time and shows the remaining time.</summary>
internal static class WaitingProgress
{
    private const int ActivityId = 8765;

    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    internal static async Task UntilAsync(IPipeline pipeline, DateTimeOffset moment, string activity, CancellationToken cancellationToken)
    {
        var clock = ClientServices.Process.Clock;
        var start = ClientServices.Process.ServerClock.Now;
        for (var now = start; now < moment; now = ClientServices.Process.ServerClock.Now)
        {
            var left = moment - now;
            var done = (int)(100 * (now - start).TotalSeconds / Math.Max(1, (moment - start).TotalSeconds));
            await ShowAsync(
                pipeline,
                new ProgressRecord(ActivityId, activity, $"until {LocalTime.Of(moment)}")
                {
                    PercentComplete = Math.Min(100, Math.Max(0, done)),
                    SecondsRemaining = (int)left.TotalSeconds,
                }).ConfigureAwait(false);
            await Poly.DelayAsync(left < Step ? left : Step, clock, cancellationToken).ConfigureAwait(false);
        }

        await ShowAsync(pipeline, new ProgressRecord(ActivityId, activity, "done") { RecordType = ProgressRecordType.Completed }).ConfigureAwait(false);
    }

    private static Task ShowAsync(IPipeline pipeline, ProgressRecord record) =>
        pipeline.OnPipelineThreadAsync(cmdlet => Messages.WriteProgress(cmdlet, record));
}
