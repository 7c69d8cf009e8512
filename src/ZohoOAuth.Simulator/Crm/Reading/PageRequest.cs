using ZohoOAuth.Simulator.Crm.Calls;

namespace ZohoOAuth.Simulator.Crm.Reading;

/// <summary>The page that a request for a list asks for.</summary>
/// <param name="Offset">The index of the first record.</param>
/// <param name="PerPage">The number of records.</param>
/// <param name="Fields">The fields; empty for all.</param>
internal sealed record PageRequest(int Offset, int PerPage, IReadOnlyList<string> Fields)
{
    private const int MaxPerPage = 200;
    private const int MaxFields = 50;
    private const int DiscreteLimit = 2000;
    private const int TokenLimit = 100_000;

    public int Page => (Offset / PerPage) + 1;

    public static (PageRequest? Request, CrmError? Error) Read(CrmCall call, bool requireFields, DateTimeOffset now)
    {
        var fields = call.Query["fields"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (requireFields && call.HasMandatoryFields && fields.Length == 0)
        {
            return (null, CrmError.FieldsMissing);
        }

        if (fields.Length > MaxFields)
        {
            return (null, CrmError.TooManyFields);
        }

        if (!QueryNumber.TryRead(call.Query, "per_page", MaxPerPage, MaxPerPage, out var perPage))
        {
            return (null, CrmError.InvalidParameter("per_page"));
        }

        return call.HasPageTokens && call.Query["page_token"].ToString() is { Length: > 0 } token
            ? AtToken(call, token, perPage, fields, now)
            : AtPage(call, perPage, fields);
    }

    private static (PageRequest? Request, CrmError? Error) AtPage(CrmCall call, int perPage, string[] fields)
    {
        if (!QueryNumber.TryRead(call.Query, "page", 1, int.MaxValue / MaxPerPage, out var page))
        {
            return (null, CrmError.InvalidParameter("page"));
        }

        return call.HasPageTokens && page * perPage > DiscreteLimit
            ? (null, CrmError.DiscretePaginationLimit)
            : (new PageRequest((page - 1) * perPage, perPage, fields), null);
    }

    private static (PageRequest? Request, CrmError? Error) AtToken(CrmCall call, string text, int perPage, string[] fields, DateTimeOffset now)
    {
        var token = PageToken.Parse(text);
        var error =
            call.Query.ContainsKey("page") ? CrmError.PageAndToken
            : token is null || token.Binding != PageToken.BindingOf(call.Module!.Name, perPage, fields) ? CrmError.TokenMismatch
            : token.ExpiresAt <= now ? CrmError.TokenExpired
            : token.Offset >= TokenLimit ? CrmError.PaginationLimit
            : null;
        return error is null ? (new PageRequest(token!.Offset, perPage, fields), null) : (null, error);
    }
}
