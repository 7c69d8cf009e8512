namespace ZohoOAuth.Simulator.Crm.Queries;

/// <summary>
/// Parses the where clause. More than two criteria need parentheses, two by two: "(A and (B and C)) or ((A and B) and C)"
/// (https://www.zoho.com/crm/developer/docs/api/v8/COQL-Limitations.html).
/// </summary>
internal sealed class CoqlConditionParser(CoqlTokens tokens)
{
    // "Parsing is happening for so long for the given query": each criterion needs only a few pairs of parentheses.
    private const int MaxDepth = 100;

    private static readonly string[] Signs = ["=", "!=", "<", "<=", ">", ">="];
    private int _depth;

    public CoqlCondition Parse()
    {
        var left = ParseOperand();
        if (!IsJunction())
        {
            return left;
        }

        var isAnd = tokens.Take().Is("and");
        var pair = new CoqlPair(left, isAnd, ParseOperand());
        return IsJunction() ? throw CoqlError.Near(tokens.Current.Text) : pair;
    }

    private bool IsJunction() => tokens.Current.Is("and") || tokens.Current.Is("or");

    private CoqlCondition ParseOperand()
    {
        if (!tokens.TryTake("("))
        {
            return tokens.Current.Is("not") ? throw CoqlError.OperatorNotSupported("not") : ParseComparison();
        }

        if (++_depth > MaxDepth)
        {
            throw CoqlError.TooComplex();
        }

        var condition = Parse();
        tokens.Expect(")");
        _depth--;
        return condition;
    }

    private CoqlComparison ParseComparison()
    {
        var column = tokens.TakeText();
        var sign = tokens.Take();
        return sign.Is("is") ? new CoqlComparison(column, TakeNull(), [])
            : sign.Is("not") ? ParseNamed(column, tokens.Take(), "not_")
            : sign.Kind != CoqlTokenKind.Sign ? ParseNamed(column, sign, "")
            : Signs.Contains(sign.Text) ? new CoqlComparison(column, sign.Text, [TakeValue()])
            : sign.Text is "<>" or "==" ? throw CoqlError.OperatorNotSupported(sign.Text)
            : throw CoqlError.Unexpected(sign);
    }

    private string TakeNull()
    {
        var comparator = tokens.TryTake("not") ? "is_not_null" : "is_null";
        tokens.Expect("null");
        return comparator;
    }

    private CoqlComparison ParseNamed(string column, CoqlToken name, string prefix)
    {
        if (name.Is("like"))
        {
            return new CoqlComparison(column, $"{prefix}like", [TakeValue()]);
        }

        if (name.Is("between"))
        {
            var first = TakeValue();
            tokens.Expect("and");
            return new CoqlComparison(column, $"{prefix}between", [first, TakeValue()]);
        }

        return name.Is("in") ? new CoqlComparison(column, $"{prefix}in", TakeValues()) : throw CoqlError.Unexpected(name);
    }

    private IReadOnlyList<string> TakeValues()
    {
        tokens.Expect("(");
        var values = tokens.TakeList(TakeValue);
        tokens.Expect(")");
        return values;
    }

    private string TakeValue() => tokens.Current.Is("select") || (tokens.TryTake("(") && tokens.Current.Is("select"))
        ? throw CoqlError.NotSimulated("subquery")
        : tokens.TakeText();
}
