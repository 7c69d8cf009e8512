namespace ZohoOAuth.Simulator.Crm.Queries;

/// <summary>The tokens of a query, of which a parser takes one after the other.</summary>
internal sealed class CoqlTokens(IReadOnlyList<CoqlToken> tokens)
{
    private int _index;

    public CoqlToken Current => tokens[_index];

    public CoqlToken Take() => Current.Kind == CoqlTokenKind.End ? throw Unexpected() : tokens[_index++];

    public bool TryTake(string word)
    {
        if (!Current.Is(word))
        {
            return false;
        }

        _index++;
        return true;
    }

    public void Expect(string word)
    {
        if (!TryTake(word))
        {
            throw Unexpected();
        }
    }

    /// <summary>A name or a value: a word, or a text in quotation marks.</summary>
    public string TakeText() => Current.Kind is CoqlTokenKind.Word or CoqlTokenKind.Quoted ? Take().Text : throw Unexpected();

    /// <summary>Items with commas between them.</summary>
    public IReadOnlyList<T> TakeList<T>(Func<T> take)
    {
        var items = new List<T> { take() };
        while (TryTake(","))
        {
            items.Add(take());
        }

        return items;
    }

    public Exception Unexpected() => Current.Kind == CoqlTokenKind.End
        ? CoqlError.Near(_index == 0 ? "" : tokens[_index - 1].Text)
        : CoqlError.Unexpected(Current);
}
