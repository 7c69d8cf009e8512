using System.Globalization;

namespace ZohoOAuth.Simulator;

/// <summary>
/// The lists of the products: their parameters, envelopes and errors. Sources: the API pages of each product, for example
/// https://www.zoho.com/books/api/v3/introduction/ and https://desk.zoho.com/DeskAPIDocument
/// </summary>
internal static class ListStyles
{
    /// <summary>The one organization that there is.</summary>
    private const string Organization = "7";

    public static readonly ListStyle Finance = new()
    {
        Read = request => PageQuery.Page(request, 200),
        Write = (slice, _) => Named(slice, new() { ["code"] = 0, ["message"] = "success" }, "page_context", new { page = (slice.Start / slice.Size) + 1, per_page = slice.Size, has_more_page = slice.HasMore }),
        NoToken = (401, new { code = 14, message = "Invalid value passed for authtoken." }),
        DeadToken = (401, new { code = 57, message = "You are not authorized to perform this operation" }),
        NamesOrganization = request => request.Query["organization_id"] == Organization,
    };

    /// <summary>The older ones of Finance take a header of their own too.</summary>
    public static ListStyle FinanceWithHeader(string product) => Finance with
    {
        NamesOrganization = request => request.Query["organization_id"] == Organization || request.Headers[$"X-com-zoho-{product}-organizationid"] == Organization,
    };

    public static readonly ListStyle Recruit = new()
    {
        Read = request => PageQuery.Page(request, 200),
        Write = (slice, _) => slice.Rows.Count == 0 ? null : new { data = slice.Rows, info = new { per_page = slice.Size, count = slice.Rows.Count, page = (slice.Start / slice.Size) + 1, more_records = slice.HasMore } },
        NoToken = (401, new { code = "AUTHENTICATION_FAILURE", message = "Authentication failed", status = "error" }),
        DeadToken = (401, new { code = "INVALID_TOKEN", message = "invalid oauth token", status = "error" }),
    };

    public static readonly ListStyle Projects = new()
    {
        Read = request => PageQuery.Page(request, 200, isMandatory: true),

        // Users are told it as a text, tasks as a truth.
        Write = (slice, _) => Named(slice, [], "page_info", new { page = (slice.Start / slice.Size) + 1, has_next_page = slice.Resource == "users" ? slice.HasMore ? "true" : "false" : (object)slice.HasMore }),
        BadPage = (400, new { error = new { code = 6831, title = "LESS_THAN_MIN_OCCURANCE", message = "page" } }),
        NoToken = (401, new { error = new { title = "INVALID_TICKET" } }),
        DeadToken = (401, new { error = new { title = "INVALID_OAUTHTOKEN" } }),
    };

    /// <summary>Portals are a bare list.</summary>
    public static readonly ListStyle Portals = Projects with { Read = request => PageQuery.Page(request, 200), Write = (slice, _) => slice.Rows };

    public static readonly ListStyle Mail = new()
    {
        Read = request => PageQuery.Offset(request, "start", "limit", first: 1, usual: 10, most: 200),
        Write = (slice, _) => new { status = new { code = 200, description = "success" }, data = slice.Rows },
        NoToken = (400, new { data = new { errorCode = "INVALID_TICKET" }, status = new { code = 400 } }),
        DeadToken = (401, new { data = new { errorCode = "INVALID_OAUTHTOKEN" }, status = new { code = 401, description = "Invalid Access" } }),
    };

    public static readonly ListStyle People = new()
    {
        Read = request => PageQuery.Offset(request, "sIndex", "limit", first: 1, usual: 100, most: 200),
        Write = (slice, _) => slice.Rows.Count == 0
            ? new { response = new { errors = new { code = 7024, message = "No records found" }, status = 1 } }
            : new { response = new { result = slice.Rows, message = "Data fetched successfully", status = 0 } },
        NoToken = (401, new { response = new { errors = new { code = 7202 }, status = 1 } }),
        DeadToken = (401, new { response = new { errors = new { code = 7213 }, status = 1 } }),
    };

    public static readonly ListStyle WorkDrive = new()
    {
        Read = request => PageQuery.Offset(request, "page[offset]", "page[limit]", first: 0, usual: 50, most: 50),
        Write = (slice, _) => new { data = slice.Rows.Select(row => new { id = row.Id, type = "files", n = row.Number, attributes = new { name = row.Name } }), meta = new { has_next = slice.HasMore } },
        NoToken = (401, new { errors = new[] { new { id = "F7003", title = "Invalid OAuth token." } } }),
        DeadToken = (401, new { errors = new[] { new { id = "INVALID_OAUTHTOKEN", title = "Invalid OAuth token." } } }),
    };

    public static readonly ListStyle Campaigns = new()
    {
        Read = request => PageQuery.Offset(request, "fromindex", "range", first: 1, usual: 20, most: 100),
        Write = (slice, _) => new { list_of_details = slice.Rows, status = "success", code = "0" },
        NoToken = (401, new { code = "1007", message = "Unauthorized request." }),
        DeadToken = (401, new { code = "INVALID_OAUTHTOKEN", message = "Unauthorized request." }),
    };

    public static readonly ListStyle Sign = new()
    {
        Read = request => PageQuery.Json(request, "data", "page_context"),
        Write = (slice, _) => Named(slice, new() { ["code"] = 0, ["status"] = "success" }, "page_context", new { has_more_rows = slice.HasMore, start_index = slice.Start + 1, row_count = slice.Rows.Count }),
        NoToken = (401, new { code = 9041, status = "failure", message = "Invalid Oauth token" }),
        DeadToken = (401, new { code = 9041, status = "failure", message = "Invalid Oauth token" }),
    };

    public static readonly ListStyle Cliq = new()
    {
        Read = request => PageQuery.Token(request, "next_token", "limit", usual: 50, most: 100),
        Write = (slice, _) => new Dictionary<string, object?> { ["data"] = slice.Rows, ["has_more"] = slice.HasMore, ["next_token"] = slice.HasMore ? slice.End.ToString(CultureInfo.InvariantCulture) : null },
        NoToken = (401, new { code = "oauthtoken_invalid", message = "Invalid OAuth token passed." }),
        DeadToken = (401, new { code = "oauthtoken_invalid", message = "Invalid OAuth token passed." }),
    };

    public static readonly ListStyle Creator = new()
    {
        Read = request => (int.TryParse(request.Headers["record_cursor"], out int cursor) ? cursor : 0, PageQuery.Number(request, "max_records", 200) switch { 500 => 500, 1000 => 1000, _ => 200 }),
        Write = (slice, response) =>
        {
            if (slice.HasMore)
            {
                response.Headers["record_cursor"] = slice.End.ToString(CultureInfo.InvariantCulture);
            }

            return new { code = 3000, data = slice.Rows };
        },
        NoToken = (401, new { code = 1030, description = "Authorization Failure." }),
        DeadToken = (401, new { code = 1030, description = "Authorization Failure." }),
    };

    /// <summary>Whether Desk counts from 0 or from 1 its documents leave open.</summary>
    public static ListStyle Desk(Func<int> first) => new()
    {
        Read = request => PageQuery.Offset(request, "from", "limit", first(), usual: 10, most: 100),
        Write = (slice, _) => slice.Rows.Count == 0 ? null : new { data = slice.Rows },
        BadPage = (422, new { errorCode = "INVALID_DATA", message = "The data is invalid due to validation restrictions", errors = new[] { new { fieldName = "/limit" } } }),
        NoToken = (401, new { errorCode = "UNAUTHORIZED", message = "You are not authenticated to perform this operation." }),
        DeadToken = (401, new { errorCode = "INVALID_OAUTH", message = "The OAuth Token you provided is invalid." }),
        NamesOrganization = request => request.Headers["orgId"] == Organization,
        NoOrganization = (403, new { errorCode = "OAUTH_ORG_MISMATCH", message = "The organization is not the token's." }),
    };

    /// <summary>An envelope that calls its records by the resource.</summary>
    private static Dictionary<string, object> Named(ListSlice slice, Dictionary<string, object> envelope, string paging, object counts)
    {
        envelope[slice.Resource] = slice.Rows;
        envelope[paging] = counts;
        return envelope;
    }
}
