using System.Text;

namespace ZohoOAuth.Simulator.Primitives;

/// <summary>
/// Reads CSV (RFC 4180): fields in quotation marks may contain commas, line breaks and doubled quotation marks; lines end with
/// CRLF, LF or CR. An empty line is no row.
/// </summary>
internal sealed class CsvReader(TextReader text)
{
    private const int End = -1;
    private readonly StringBuilder _field = new();
    private int _line = 1;

    /// <summary>All rows, with the number of the line that they begin at.</summary>
    /// <exception cref="FormatException">A quotation mark is not closed, or text follows one. The message names the line.</exception>
    public IEnumerable<CsvRow> Rows()
    {
        while (text.Peek() != End)
        {
            var line = _line;
            var fields = ReadRow();
            if (fields is not [""])
            {
                yield return new CsvRow(line, fields);
            }
        }
    }

    private List<string> ReadRow()
    {
        var fields = new List<string>();
        do
        {
            fields.Add(ReadField());
        }
        while (Skip(','));

        // A line break is CR, LF or both.
        if (Skip('\r') | Skip('\n'))
        {
            _line++;
        }

        return fields;
    }

    private string ReadField()
    {
        _field.Clear();
        if (Skip('"'))
        {
            ReadQuoted();
        }
        else
        {
            ReadUntil(',', '\r', '\n');
        }

        return _field.ToString();
    }

    private void ReadQuoted()
    {
        var line = _line;
        do
        {
            ReadUntil('"');
            if (!Skip('"'))
            {
                throw new FormatException($"The quotation mark in line {line} is not closed.");
            }
        }
        while (Continues());

        if (text.Peek() is not (End or ',' or '\r' or '\n'))
        {
            throw new FormatException($"Text follows a closing quotation mark in line {_line}.");
        }
    }

    // A second quotation mark is a character of the field.
    private bool Continues()
    {
        var isDoubled = Skip('"');
        if (isDoubled)
        {
            _field.Append('"');
        }

        return isDoubled;
    }

    private void ReadUntil(params ReadOnlySpan<char> ends)
    {
        while (text.Peek() is not End and var next && !ends.Contains((char)next))
        {
            _line += next == '\n' ? 1 : 0;
            _field.Append((char)text.Read());
        }
    }

    private bool Skip(char character)
    {
        var isNext = text.Peek() == character;
        if (isNext)
        {
            text.Read();
        }

        return isNext;
    }
}

/// <summary>A row of a CSV file.</summary>
/// <param name="Line">The number of the line that it begins at, from 1.</param>
/// <param name="Fields">Its fields.</param>
internal sealed record CsvRow(int Line, IReadOnlyList<string> Fields);
