using System.Management.Automation;
using static ZohoOAuth.Views.ViewValue;

namespace ZohoOAuth.Views;

/// <summary>The views of limits, checks and written records.</summary>
internal static class ResultViews
{
    private const string Unknown = "unknown";

    internal static readonly ColumnLayout Limit = new(("Limit", 19), ("Used", 5), ("Maximum", 7), ("Window", 8), ("NextFree", 20));
    internal static readonly ColumnLayout ApiLimit = new(
        ("Connection", 18), ("Service", 9), ("Limit", 9), ("Used", 9), ("Remaining", 9), ("ResetsAt", 19));

    internal static readonly ColumnLayout Check = new(("Check", 14), ("Passed", 7), ("Detail", 56));
    internal static readonly ColumnLayout Result = new(("Name", 20), ("Passed", 7), ("Detail", 50));
    internal static readonly ColumnLayout Record = new(("Index", 7), ("Status", 9), ("Code", 20), ("Id", 20), ("Message", 19));

    internal static string OfLimit(PSObject limit)
    {
        var row = Limit.Row(
            Text(limit, "Limit"),
            Text(limit, "Used")?.PadLeft(5),
            Text(limit, "Maximum")?.PadLeft(7),
            Duration(limit, "Window") is { } window ? $"{(int)window.TotalHours:00}:{window:mm\\:ss}" : null,
            Moment(limit, "NextFree") is { } next ? Local(next) : "now");
        return WithDetail(row, limit);
    }

    internal static string OfApiLimit(PSObject limit)
    {
        var row = ApiLimit.Row(
            Text(limit, "Connection") ?? "(not saved)",
            Text(limit, "Service"),
            Known(limit, "Limit"),
            Known(limit, "Used"),
            Known(limit, "Remaining"),
            Moment(limit, "ResetsAt") is { } time ? Local(time) : Unknown);
        return WithDetail(row, limit);
    }

    internal static string OfCheck(PSObject check) => Check.Row(Text(check, "Check"), Passed(check), DetailAndFix(check));

    internal static string OfResult(PSObject result) => Result.Row(Text(result, "Name"), Passed(result), DetailAndFix(result));

    internal static string OfRecord(PSObject record) => Record.Row(
        Text(record, "Index")?.PadLeft(7), Text(record, "Status"), Text(record, "Code"), Text(record, "Id"), Text(record, "Message"));

    /// <summary>A number at the right of its column, or the word for a number that Zoho does not report.</summary>
    private static string Known(PSObject limit, string name) => (Text(limit, name) ?? Unknown).PadLeft(9);

    private static string WithDetail(string row, PSObject limit) => Text(limit, "Detail") is { Length: > 0 } detail
        ? $"{row}\n  {string.Join("\n  ", TextLines.Of(detail, ColumnLayout.MaxWidth - 2))}"
        : row;

    private static string Passed(PSObject value) => IsTrue(value, "IsWarning") ? "warning" : $"{IsTrue(value, "Passed")}";

    private static string DetailAndFix(PSObject value) =>
        Text(value, "Fix") is { Length: > 0 } fix ? $"{Text(value, "Detail")}\nFix: {fix}" : $"{Text(value, "Detail")}";
}
