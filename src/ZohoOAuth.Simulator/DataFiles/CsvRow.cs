namespace ZohoOAuth.Simulator.DataFiles;

/// <summary>A row of a CSV file.</summary>
/// <param name="Line">The line where it starts.</param>
/// <param name="Values">Its values.</param>
/// <param name="IsBlank">Whether the line is empty.</param>
internal sealed record CsvRow(int Line, IReadOnlyList<string> Values, bool IsBlank);
