using System.Management.Automation;
using static ZohoOAuth.Views.ViewValue;

namespace ZohoOAuth.Views;

/// <summary>The views of limits, checks and written records.</summary>
internal static class ResultViews
{
    internal static readonly ColumnLayout Limit = new(("Limit", 19), ("Used", 5), ("Maximum", 7), ("Window", 8), ("NextFree", 20));
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
        return Text(limit, "Detail") is { Length: > 0 } detail ? $"{row}\n  {string.Join("\n  ", TextLines.Of(detail, ColumnLayout.MaxWidth - 2))}" : row;
    }

    internal static string OfCheck(PSObject check) => Check.Row(Text(check, "Check"), Passed(check), DetailAndFix(check));

    internal static string OfResult(PSObject result) => Result.Row(Text(result, "Name"), Passed(result), DetailAndFix(result));

    internal static string OfRecord(PSObject record) => Record.Row(
        Text(record, "Index")?.PadLeft(7), Text(record, "Status"), Text(record, "Code"), Text(record, "Id"), Text(record, "Message"));

    private static string Passed(PSObject value) => IsTrue(value, "IsWarning") ? "warning" : $"{IsTrue(value, "Passed")}";

    private static string DetailAndFix(PSObject value) =>
        Text(value, "Fix") is { Length: > 0 } fix ? $"{Text(value, "Detail")}\nFix: {fix}" : $"{Text(value, "Detail")}";
}
