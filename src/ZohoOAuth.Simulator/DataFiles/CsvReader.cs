using System.Text;

namespace ZohoOAuth.Simulator.DataFiles;

/// <summary>
/// Reads CSV row by row (RFC 4180): quoted values may contain commas, quotation marks and line ends. A line ends with CR LF, LF or
/// CR. Anything ambiguous is an error, because a guess would put values into the wrong fields.
/// </summary>
internal sealed class CsvReader(TextReader text)
{
    private const int End = -1;
    private int _line = 1;

    /// <summary>The rows that are not blank, until the end.</summary>
    /// <exception cref="CsvFormatException">The text is not CSV.</exception>
    public IEnumerable<CsvRow> Rows()
    {
        while (Read() is { } row)
        {
            if (!row.IsBlank)
            {
                yield return row;
            }
        }
    }

    /// <summary>The next row; null at the end.</summary>
    public CsvRow? Read()
    {
        if (text.Peek() == End)
        {
            return null;
        }

        var line = _line;
        var isBlank = text.Peek() is '\r' or '\n';
        List<string> values = [];
        do
        {
            values.Add(text.Peek() == '"' ? ReadQuoted() : ReadPlain());
        }
        while (ReadSeparator());
        return new CsvRow(line, values, isBlank);
    }

    private string ReadPlain()
    {
        var value = new StringBuilder();
        while (text.Peek() is not (End or ',' or '\r' or '\n'))
        {
            var next = (char)text.Read();
            if (next == '"')
            {
                throw new CsvFormatException(_line, "A value with a quotation mark must be in quotation marks, and the mark in it is doubled.");
            }

            value.Append(next);
        }

        return value.ToString();
    }

    private string ReadQuoted()
    {
        var opened = _line;
        var value = new StringBuilder();
        text.Read();
        while (text.Peek() is var next && next != End)
        {
            if (next is '\r' or '\n')
            {
                ReadLineEnd(value);
                continue;
            }

            text.Read();
            if (next == '"' && text.Peek() != '"')
            {
                return value.ToString();
            }

            value.Append((char)next);
            if (next == '"')
            {
                text.Read();
            }
        }

        throw new CsvFormatException(opened, "The quotation mark that opens a value here is never closed.");
    }

    /// <summary>Reads what follows a value; false when the row ends.</summary>
    private bool ReadSeparator()
    {
        switch (text.Peek())
        {
            case ',':
                text.Read();
                return true;
            case End:
                return false;
            case '\r' or '\n':
                ReadLineEnd(null);
                return false;
            default:
                throw new CsvFormatException(_line, "After a closing quotation mark, only a comma or the end of the line may follow.");
        }
    }

    private void ReadLineEnd(StringBuilder? copy)
    {
        var first = (char)text.Read();
        copy?.Append(first);
        if (first == '\r' && text.Peek() == '\n')
        {
            text.Read();
            copy?.Append('\n');
        }

        _line++;
    }
}
