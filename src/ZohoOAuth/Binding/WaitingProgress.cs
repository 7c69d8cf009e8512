using System.Management.Automation;
using ZohoOAuth.Client;

namespace ZohoOAuth.Binding;

/// <summary>Waits until a point in time and shows the remaining time.</summary>
internal static class WaitingProgress
{
    private const int ActivityId = 8765;

    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    internal static async Task UntilAsync(ZohoCmdlet cmdlet, DateTimeOffset moment, string activity, CancellationToken cancellation)
    {
        var clock = ZohoCmdlet.Services.Clock;
        var start = ZohoCmdlet.Services.ServerClock.Now;
        for (var now = start; now < moment; now = ZohoCmdlet.Services.ServerClock.Now)
        {
            var left = moment - now;
            var done = (int)(100 * (now - start).TotalSeconds / Math.Max(1, (moment - start).TotalSeconds));
            await ShowAsync(cmdlet, new ProgressRecord(ActivityId, activity, $"until {moment:u}") { PercentComplete = Math.Min(100, Math.Max(0, done)), SecondsRemaining = (int)left.TotalSeconds }).ConfigureAwait(false);
            await Poly.DelayAsync(left < Step ? left : Step, clock, cancellation).ConfigureAwait(false);
        }

        await ShowAsync(cmdlet, new ProgressRecord(ActivityId, activity, "done") { RecordType = ProgressRecordType.Completed }).ConfigureAwait(false);
    }

    private static Task<bool> ShowAsync(ZohoCmdlet cmdlet, ProgressRecord record) => cmdlet.OnPipelineThreadAsync(() =>
    {
        cmdlet.WriteProgress(record);
        return true;
    });
}
