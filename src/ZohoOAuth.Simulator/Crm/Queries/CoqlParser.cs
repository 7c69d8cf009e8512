using System.Globalization;

namespace ZohoOAuth.Simulator.Crm.Queries;

/// <summary>
/// Parses a query: select, from, where, and if wanted group by, order by, limit and offset
/// (https://www.zoho.com/crm/developer/docs/api/v8/COQL-Overview.html).
/// </summary>
internal sealed class CoqlParser
{
    private readonly string _text;
    private readonly CoqlTokens _tokens;

    private CoqlParser(string text)
    {
        _text = text;
        _tokens = new CoqlTokens(CoqlTokenizer.Split(text));
    }

    /// <exception cref="Calls.CrmException">The text is not a query.</exception>
    public static CoqlStatement Parse(string text) => new CoqlParser(text).ParseStatement();

    private CoqlStatement ParseStatement()
    {
        if (!_tokens.TryTake("select"))
        {
            throw CoqlError.NotSupported();
        }

        var select = _tokens.TakeList(TakeItem);
        ExpectClause("from");
        var (module, view) = TakeModule();
        ExpectClause("where");
        var where = new CoqlConditionParser(_tokens).Parse();
        var groupBy = TryTakeBy("group") ? _tokens.TakeList(_tokens.TakeText) : [];
        var orderBy = TryTakeBy("order") ? _tokens.TakeList(TakeOrder) : [];
        var key = _text[.._tokens.Current.Start];
        var (limit, offset) = TakeLimit();
        _ = _tokens.TryTake(";");
        return _tokens.Current.Kind == CoqlTokenKind.End
            ? new CoqlStatement(select, module, view, where, groupBy, orderBy, limit, offset, key)
            : throw _tokens.Unexpected();
    }

    private CoqlItem TakeItem()
    {
        var column = _tokens.TakeText();
        string? function = null;
        if (_tokens.TryTake("("))
        {
            function = column;
            column = _tokens.TryTake("*") ? "*" : _tokens.TakeText();
            _tokens.Expect(")");
        }

        return new CoqlItem(column, function, _tokens.TryTake("as") ? _tokens.TakeText() : null);
    }

    // Leads#2276164000000091501 is a custom view of Leads.
    private (string Module, string? View) TakeModule()
    {
        var parts = _tokens.TakeText().Split('#');
        return (parts[0], parts.Length > 1 ? parts[1] : null);
    }

    private CoqlOrder TakeOrder()
    {
        var item = TakeItem();
        var descending = _tokens.TryTake("desc");
        _ = descending || _tokens.TryTake("asc");
        return new CoqlOrder(item.Text, descending);
    }

    /// <summary>limit 10, limit 20,10 and limit 10 offset 20.</summary>
    private (long? Limit, long Offset) TakeLimit()
    {
        if (!_tokens.TryTake("limit"))
        {
            return (null, _tokens.TryTake("offset") ? TakeNumber() : 0);
        }

        var number = TakeNumber();
        return _tokens.TryTake(",") ? (TakeNumber(), number)
            : (number, _tokens.TryTake("offset") ? TakeNumber() : 0);
    }

    private long TakeNumber()
    {
        var text = _tokens.TakeText();
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw CoqlError.InvalidLimit(text);
    }

    private bool TryTakeBy(string word)
    {
        if (!_tokens.TryTake(word))
        {
            return false;
        }

        _tokens.Expect("by");
        return true;
    }

    // The query ends, or another clause begins, where this one must be.
    private void ExpectClause(string clause)
    {
        var missing = _tokens.Current.Kind == CoqlTokenKind.End || _tokens.Current.Is(";") || Array.Exists(["where", "group", "order", "limit"], _tokens.Current.Is);
        if (!_tokens.TryTake(clause))
        {
            throw missing ? CoqlError.MissingClause(clause) : _tokens.Unexpected();
        }
    }
}
