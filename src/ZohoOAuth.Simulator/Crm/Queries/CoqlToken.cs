namespace ZohoOAuth.Simulator.Crm.Queries;

/// <summary>A word, a text in quotation marks or a sign of a query.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text, without quotation marks.</param>
/// <param name="Start">Its index in the query.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Column">Its column, from 1.</param>
internal sealed record CoqlToken(CoqlTokenKind Kind, string Text, int Start, int Line, int Column)
{
    /// <summary>Keywords are not case-sensitive (https://www.zoho.com/crm/developer/docs/api/v8/COQL-Overview.html).</summary>
    public bool Is(string word) => Kind != CoqlTokenKind.Quoted && Text.Equals(word, StringComparison.OrdinalIgnoreCase);
}

/// <summary>The kinds of tokens.</summary>
internal enum CoqlTokenKind
{
    Word,
    Quoted,
    Sign,
    End,
}
