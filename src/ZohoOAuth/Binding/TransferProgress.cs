using System.Management.Automation;
using ZohoOAuth.Client.Api.Files;

namespace ZohoOAuth.Binding;

/// <summary>Shows how many bytes of a file have moved, now and then.</summary>
internal sealed class TransferProgress
{
    private const int ActivityId = 8767;
    private const long Step = 4 * 1024 * 1024;
    private const double Megabyte = 1024 * 1024;

    private readonly ZohoCmdlet _cmdlet;
    private readonly string _activity;
    private long _shown;

    internal TransferProgress(ZohoCmdlet cmdlet, string activity)
    {
        _cmdlet = cmdlet;
        _activity = activity;
    }

    internal Transfer Begin() => new(Tell);

    internal void End()
    {
        if (_shown > 0)
        {
            _cmdlet.PostProgress(new ProgressRecord(ActivityId, _activity, "done") { RecordType = ProgressRecordType.Completed });
        }
    }

    private void Tell(long bytes)
    {
        if (Math.Abs(bytes - _shown) >= Step)
        {
            _shown = bytes;
            _cmdlet.PostProgress(new ProgressRecord(ActivityId, _activity, $"{bytes / Megabyte:N0} MB"));
        }
    }
}
