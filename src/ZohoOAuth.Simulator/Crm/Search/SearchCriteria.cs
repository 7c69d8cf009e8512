using System.Text;
using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Criteria;

namespace ZohoOAuth.Simulator.Crm.Search;

/// <summary>
/// Parses criteria: <c>((Last_Name:equals:Burns\,B)and(First_Name:starts_with:M))</c>. A parenthesis and a comma of a value, and a
/// backslash at its end, have a backslash before them (search-records.html, "criteria").
/// </summary>
internal sealed class SearchCriteria
{
    private const int MaxCriteria = 15;
    private const int MaxDepth = 100;
    private const string Escaped = "(),\\";
    private readonly string _text;
    private readonly IColumns _columns;
    private int _index;
    private int _depth;

    private SearchCriteria(string text, IColumns columns)
    {
        _text = text.Trim();
        _columns = columns;
    }

    /// <exception cref="CrmException">The criteria are not valid.</exception>
    public static Criterion Parse(string text, IColumns columns)
    {
        var criterion = new SearchCriteria(text, columns).ParseAll();
        return criterion.Count > MaxCriteria ? throw new CrmException(SearchError.TooManyCriteria) : criterion;
    }

    // One criterion needs no parentheses.
    private Criterion ParseAll()
    {
        var criterion = Peek() == '(' ? ParseJunction() : ParseComparison();
        return _index == _text.Length ? criterion : throw SearchError.Malformed();
    }

    // Assumption: without more parentheses, and and or are applied from left to right.
    private Criterion ParseJunction()
    {
        var left = ParseParentheses();
        while (TryTakeJunction(out var isAnd))
        {
            Criterion[] parts = [left, ParseParentheses()];
            left = isAnd ? new AllOf(parts) : new AnyOf(parts);
        }

        return left;
    }

    private Criterion ParseParentheses()
    {
        Expect('(');
        if (++_depth > MaxDepth)
        {
            throw SearchError.Malformed();
        }

        var inner = Peek() == '(' ? ParseJunction() : ParseComparison();
        Expect(')');
        _depth--;
        return inner;
    }

    private bool TryTakeJunction(out bool isAnd)
    {
        _ = Peek();
        isAnd = TryTake("and");
        return isAnd || TryTake("or");
    }

    private Criterion ParseComparison()
    {
        var name = TakeUntilColon();
        var comparator = TakeUntilColon();
        return _columns.TryFind(name, out var column)
            ? SearchDialect.Create(column, comparator, TakeValues())
            : throw SearchError.UnknownField(name);
    }

    private string TakeUntilColon()
    {
        var end = _text.IndexOf(':', _index);
        if (end < 0)
        {
            throw SearchError.Malformed();
        }

        var part = _text[_index..end].Trim();
        _index = end + 1;
        return part;
    }

    private List<string> TakeValues()
    {
        var values = new List<string>();
        var value = new StringBuilder();
        for (; _index < _text.Length && _text[_index] is not '(' and not ')'; _index++)
        {
            if (_text[_index] == ',')
            {
                values.Add(value.ToString().Trim());
                value.Clear();
                continue;
            }

            var isEscaped = _text[_index] == '\\' && _index + 1 < _text.Length && Escaped.Contains(_text[_index + 1], StringComparison.Ordinal);
            value.Append(_text[isEscaped ? ++_index : _index]);
        }

        values.Add(value.ToString().Trim());
        return values;
    }

    private bool TryTake(string word)
    {
        if (string.Compare(_text, _index, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) != 0)
        {
            return false;
        }

        _index += word.Length;
        return true;
    }

    private void Expect(char sign)
    {
        if (Peek() != sign)
        {
            throw SearchError.Malformed();
        }

        _index++;
    }

    // The next sign that is not a space; 0 at the end.
    private char Peek()
    {
        while (_index < _text.Length && _text[_index] == ' ')
        {
            _index++;
        }

        return _index < _text.Length ? _text[_index] : '\0';
    }
}
