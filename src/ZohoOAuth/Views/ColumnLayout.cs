namespace ZohoOAuth.Views;

/// <summary>Puts cells side by side. All lines together fit into 79 columns, because Windows PowerShell breaks a line of 80.</summary>
internal sealed class ColumnLayout
{
    internal const int MaxWidth = 79;

    private readonly (string Label, int Width)[] _columns;

    internal ColumnLayout(params (string Label, int Width)[] columns) => _columns = columns;

    /// <summary>The line with the labels.</summary>
    internal string Header => Line([.. _columns.Select(column => column.Label)]);

    /// <summary>The lines of one row. A cell that does not fit continues below.</summary>
    internal string Row(params string?[] cells)
    {
        var lines = cells.Select((cell, index) => TextLines.Of(cell, _columns[index].Width)).ToArray();
        var height = lines.Max(cell => cell.Count);
        return string.Join(
            "\n", Enumerable.Range(0, height).Select(number => Line([.. lines.Select(cell => number < cell.Count ? cell[number] : string.Empty)])));
    }

    /// <summary>The rows of a list: a label and its value.</summary>
    internal static string List(params (string Label, string? Value)[] rows)
    {
        var labelWidth = rows.Max(row => row.Label.Length);
        var layout = new ColumnLayout((string.Empty, labelWidth), (string.Empty, 1), (string.Empty, MaxWidth - labelWidth - 3));
        return string.Join("\n", rows.Select(row => layout.Row(row.Label, ":", row.Value)));
    }

    private string Line(string[] cells) =>
        string.Join(" ", cells.Select((cell, index) => cell.PadRight(_columns[index].Width))).TrimEnd();
}
