namespace ZohoOAuth.Simulator.DataFiles;

/// <summary>Text that is not CSV.</summary>
/// <param name="line">The line.</param>
/// <param name="problem">What is wrong there.</param>
internal sealed class CsvFormatException(int line, string problem) : Exception(problem)
{
    public int Line => line;
}
