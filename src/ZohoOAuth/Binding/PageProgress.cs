using System.Management.Automation;
using ZohoOAuth.Client.Http;

namespace ZohoOAuth.Binding;

/// <summary>Shows how far a list has come, from its second page on, and what is left of the day's calls where a product says it.</summary>
internal sealed class PageProgress
{
    private const int ActivityId = 8766;

    /// <summary>Sources: https://www.zoho.com/crm/developer/docs/api/v8/api-limits.html, https://desk.zoho.com/DeskAPIDocument</summary>
    private static readonly string[] CreditHeaders = ["X-API-CREDITS-REMAINING", "X-Rate-Limit-Remaining-v3", "X-RATELIMIT-REMAINING"];

    private readonly ZohoCmdlet _cmdlet;
    private readonly string _activity;
    private bool _isShown;

    internal PageProgress(ZohoCmdlet cmdlet, string activity)
    {
        _cmdlet = cmdlet;
        _activity = activity;
    }

    internal Task ShowAsync(long records, HttpAnswer answer)
    {
        _isShown = true;
        var credits = CreditHeaders.Select(answer.Header).FirstOrDefault(value => value is not null);
        return WriteAsync(new ProgressRecord(ActivityId, _activity, $"{records:N0} records{(credits is null ? string.Empty : $", {credits} API credits left")}"));
    }

    internal Task EndAsync() =>
        _isShown ? WriteAsync(new ProgressRecord(ActivityId, _activity, "done") { RecordType = ProgressRecordType.Completed }) : Task.CompletedTask;

    private Task<bool> WriteAsync(ProgressRecord record) => _cmdlet.OnPipelineThreadAsync(() =>
    {
        _cmdlet.WriteProgress(record);
        return true;
    });
}
