using System.Management.Automation;
using ZohoOAuth.Client.Api;
using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Calls;

/// <summary>Shows the progress of a long call: the records of a list from its second page on, or the bytes of a file.</summary>
/// <param name="pipeline">The pipeline.</param>
/// <param name="activity">What is shown above the progress.</param>
/// <param name="place">The number of the line, from 0, if several calls show their progress at the same time.</param>
internal sealed class ApiProgress(IPipeline pipeline, string activity, int place = 0)
{
    private const int FirstActivityId = 8766;
    private const long Step = 4 * 1024 * 1024;
    private const double Megabyte = 1024 * 1024;

    private long _shownBytes;
    private bool _isShown;

    /// <summary>Shows the progress of a file while it is transferred.</summary>
    internal Transfer Transfer() => new(ShowBytes);

    /// <summary>Also shows the remaining API credits of the day, if the product reports them.</summary>
    internal void ShowRecords(long records, HttpResponse response)
    {
        var credits = ApiCredits.Of(response, ClientServices.Process.ServerClock);
        Show($"{records:N0} records{(credits is null ? string.Empty : $", {credits.Remaining} API credits left")}");
    }

    /// <summary>Shows the remaining time of a pause before a retry.</summary>
    internal void ShowPause(string why, TimeSpan left)
    {
        var seconds = (int)Math.Ceiling(left.TotalSeconds);
        Show($"{why.TrimEnd('.')}. {(seconds > 0 ? $"The next retry is in {seconds} s." : "Retrying.")}", seconds);
    }

    internal void End()
    {
        if (_isShown)
        {
            pipeline.PostProgress(new ProgressRecord(FirstActivityId + place, activity, "done") { RecordType = ProgressRecordType.Completed });
        }
    }

    private void ShowBytes(long bytes, long? length)
    {
        if (Math.Abs(bytes - _shownBytes) >= Step)
        {
            _shownBytes = bytes;
            var moved = $"{bytes / Megabyte:N0}";
            Show(length is { } whole ? $"{moved} of {whole / Megabyte:N0} MB" : $"{moved} MB", percent: length > 0 ? (int)(100 * bytes / length.Value) : -1);
        }
    }

    private void Show(string status, int secondsLeft = -1, int percent = -1)
    {
        _isShown = true;
        pipeline.PostProgress(new ProgressRecord(FirstActivityId + place, activity, status) { SecondsRemaining = secondsLeft, PercentComplete = percent });
    }
}
