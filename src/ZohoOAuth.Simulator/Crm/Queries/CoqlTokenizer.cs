using System.Text;

namespace ZohoOAuth.Simulator.Crm.Queries;

/// <summary>Splits a query into tokens.</summary>
internal sealed class CoqlTokenizer(string text)
{
    private static readonly string[] Signs = ["<=", ">=", "!=", "<>", "==", "=", "<", ">", "(", ")", ",", "*", ";"];
    private readonly List<CoqlToken> _tokens = [];
    private int _index;

    /// <summary>The tokens, and an end.</summary>
    public static IReadOnlyList<CoqlToken> Split(string text) => new CoqlTokenizer(text).Split();

    private List<CoqlToken> Split()
    {
        while (SkipSpace())
        {
            _tokens.Add(text[_index] is '\'' or '"' ? Quoted(text[_index]) : Sign() ?? Word());
        }

        _tokens.Add(At(CoqlTokenKind.End, "", text.Length));
        return _tokens;
    }

    private bool SkipSpace()
    {
        while (_index < text.Length && char.IsWhiteSpace(text[_index]))
        {
            _index++;
        }

        return _index < text.Length;
    }

    // A quotation mark in a text is doubled (Zoho's Kaizen #171, "How to escape single quotes").
    private CoqlToken Quoted(char mark)
    {
        var start = _index++;
        var value = new StringBuilder();
        while (_index < text.Length)
        {
            if (text[_index] != mark)
            {
                value.Append(text[_index++]);
            }
            else if (_index + 1 < text.Length && text[_index + 1] == mark)
            {
                value.Append(mark);
                _index += 2;
            }
            else
            {
                _index++;
                return At(CoqlTokenKind.Quoted, value.ToString(), start);
            }
        }

        throw CoqlError.Near(value.ToString());
    }

    private CoqlToken? Sign()
    {
        var sign = Array.Find(Signs, sign => string.CompareOrdinal(text, _index, sign, 0, sign.Length) == 0);
        if (sign is null)
        {
            return null;
        }

        _index += sign.Length;
        return At(CoqlTokenKind.Sign, sign, _index - sign.Length);
    }

    // A value can stand without quotation marks, as "Lead_Source = Advertisement" on Zoho's page, and times have these signs.
    private CoqlToken Word()
    {
        var start = _index++;
        while (_index < text.Length && (char.IsLetterOrDigit(text[_index]) || "_.$#-+:@>{}".Contains(text[_index], StringComparison.Ordinal)) && !IsArrowEnd())
        {
            _index++;
        }

        return At(CoqlTokenKind.Word, text[start.._index], start);
    }

    // The sign > belongs to a word only in What_Id->Leads.
    private bool IsArrowEnd() => text[_index] == '>' && text[_index - 1] != '-';

    private CoqlToken At(CoqlTokenKind kind, string value, int start)
    {
        var line = text.AsSpan(0, start).Count('\n') + 1;
        return new CoqlToken(kind, value, start, line, start - text.LastIndexOf('\n', Math.Max(0, start - 1), Math.Max(0, start)));
    }
}
