using ZohoOAuth.Simulator.Crm.Calls;

namespace ZohoOAuth.Simulator.Crm.Reading;

/// <summary>The page that a request for a list asks for.</summary>
/// <param name="Offset">The index of the first record.</param>
/// <param name="PerPage">The number of records.</param>
/// <param name="Binding">What its page tokens are bound to.</param>
internal sealed record PageRequest(int Offset, int PerPage, string Binding)
{
    private const int DiscreteLimit = 2000;
    private const int TokenLimit = 100_000;

    public int Page => (Offset / PerPage) + 1;

    /// <summary>Reads <c>page</c>, <c>per_page</c> and <c>page_token</c>.</summary>
    /// <param name="call">The request.</param>
    /// <param name="selection">The other parameters, to which a page token is bound.</param>
    /// <param name="now">The time.</param>
    public static PageRequest Read(CrmCall call, string selection, DateTimeOffset now)
    {
        var perPage = QueryParameters.PerPage(call);
        var binding = PageToken.BindingOf(call.Module!.Name, perPage, selection);
        return call.HasPageTokens && QueryParameters.Text(call, "page_token") is { } token
            ? new PageRequest(OffsetOf(call, token, binding, now), perPage, binding)
            : new PageRequest(OffsetOfPage(call, perPage), perPage, binding);
    }

    private static int OffsetOfPage(CrmCall call, int perPage)
    {
        var page = QueryParameters.Page(call);
        return call.HasPageTokens && page * perPage > DiscreteLimit
            ? throw new CrmException(CrmError.DiscretePaginationLimit)
            : (page - 1) * perPage;
    }

    private static int OffsetOf(CrmCall call, string text, string binding, DateTimeOffset now)
    {
        var token = PageToken.Parse(text);
        var error =
            call.Query.ContainsKey("page") ? ListError.PageAndToken
            : token is null || token.Binding != binding ? CrmError.TokenMismatch
            : token.ExpiresAt <= now ? CrmError.TokenExpired
            : token.Offset >= TokenLimit ? ListError.PaginationLimit
            : null;
        return error is null ? token!.Offset : throw new CrmException(error);
    }
}
