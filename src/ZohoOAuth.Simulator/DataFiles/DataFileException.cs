using System.Globalization;

namespace ZohoOAuth.Simulator.DataFiles;

/// <summary>A file with records that cannot be read. The message names the file, and the line where one is known.</summary>
internal sealed class DataFileException : Exception
{
    public DataFileException(string path, string problem)
        : base($"{path}: {problem}")
    {
    }

    public DataFileException(string path, long line, string problem)
        : base(string.Create(CultureInfo.InvariantCulture, $"{path}, line {line}: {problem}"))
    {
    }
}
