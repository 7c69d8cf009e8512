namespace ZohoOAuth.Client.Errors;

/// <summary>What the APIs answer. Sources: the error pages of each product, as noted.</summary>
internal static class ApiErrorCodes
{
    private const string Records = "https://www.zoho.com/crm/developer/docs/api/v8/get-records.html";
    private const string Insert = "https://www.zoho.com/crm/developer/docs/api/v8/insert-records.html";
    private const string Desk = "https://desk.zoho.com/DeskAPIDocument";
    private const string Books = "https://www.zoho.com/books/api/v3/errors/";

    private const string People = "https://www.zoho.com/people/api/overview.html";
    private const string Creator = "https://www.zoho.com/creator/help/api/v2.1/status-codes.html";

    private const string UserScopeToken = "Check the user's role, then the scopes of Get-ZohoToken, then run Update-ZohoAccessToken -Force.";
    private const string NewToken = "Run Update-ZohoAccessToken -Force. If the new token is refused too, it belongs to another data center or environment: compare DataCenter, Environment and ApiDomain of Get-ZohoToken.";

    internal static readonly ZohoErrorCause[] Rows =
    [
        new("INVALID_TOKEN", ErrorIds.InvalidOAuthToken, "The access token is expired, revoked, evicted by a newer one, or of another data center.", NewToken, ErrorSources.CrmStatusCodes),
        new("INVALID_OAUTHTOKEN", ErrorIds.InvalidOAuthToken, "The access token is expired, revoked, or of another data center.", NewToken, "https://www.zoho.com/mail/help/api/"),
        new("INVALID_OAUTH", ErrorIds.InvalidOAuthToken, "The access token is expired, revoked, or of another data center.", NewToken, Desk),
        new("AUTHENTICATION_FAILURE", ErrorIds.InvalidOAuthToken, "The request carried no token that the API understands.", NewToken, ErrorSources.CrmStatusCodes),
        new("UNAUTHORIZED", ErrorIds.InvalidOAuthToken, "The request carried no token that the API understands.", NewToken, Desk),
        As(ErrorIds.ScopeMismatch, "SCOPE_MISMATCH", Desk),
        As(ErrorIds.ScopeMismatch, "INVALID_OAUTHSCOPE", "https://www.zoho.com/social/help/"),
        As(ErrorIds.ScopeMismatch, "7601", "Zoho Sprints, code 7601 of its answers"),
        new("THRESHOLD_EXCEEDED", ErrorIds.RateLimited, "The API credits of the day are used up.", "Wait for the next day, or for the time that the error names; asking again before that does not help.", Desk),
        new("NO_PERMISSION", ErrorIds.ApiError, "The user who gave the grant lacks a permission. Crm_Implied_Api_Access means that the user's profile has no API access: the token is not at fault.", "Have a CRM administrator allow it in the user's profile, or give the grant as another user.", ErrorSources.CrmStatusCodes),
        new("OAUTH_ORG_MISMATCH", ErrorIds.ApiError, "The organization id of the request is not one of the token's user.", "Give the organization id of the user who gave the grant.", Desk),
        new("INVALID_URL_PATTERN", ErrorIds.ApiError, "The path is not one of this API.", "Check the path, for example /crm/v8/Leads, and the host: it must be the ApiDomain of the token.", ErrorSources.CrmStatusCodes),
        new("INVALID_MODULE", ErrorIds.ApiError, "The module does not exist, or the user may not see it.", "Take the API name of the module from Invoke-ZohoApi /crm/v8/settings/modules.", ErrorSources.CrmStatusCodes),
        new("REQUIRED_PARAM_MISSING", ErrorIds.ApiError, "A parameter that the API needs is missing; CRM v6 and later want the list of fields.", "Add it, for example -Query @{ fields = 'Last_Name,Email' }.", ErrorSources.CrmStatusCodes),
        new("DISCRETE_PAGINATION_LIMIT_EXCEEDED", ErrorIds.ApiError, "Beyond 2,000 records the CRM wants a page_token instead of a page number; lists of v2 and searches have none.", "Use -All: it goes on with page_token by itself, from v3 on. Narrow a search by its criteria, or ask by COQL.", Records),
        new("PAGINATION_LIMIT_EXCEEDED", ErrorIds.ApiError, "The CRM gives at most 100,000 records of a list.", "Narrow the list, for example by the header If-Modified-Since, or ask for the rest by COQL or the Bulk Read API.", Records),
        new("EXPIRED_VALUE", ErrorIds.ApiError, "A value is too old: a page_token of the CRM, and so the word of -Resume, lives for a day.", "Begin again without -Resume.", Records),
        new("TOKEN_BOUND_DATA_MISMATCH", ErrorIds.ApiError, "A page_token belongs to another list, other fields or another page size.", "Give the same path and -Query as before, or begin again without -Resume.", Records),
        new("MANDATORY_NOT_FOUND", ErrorIds.ApiError, "A field that every record of this module must have is missing.", "Add the field that the error names.", Insert),
        new("INVALID_DATA", ErrorIds.ApiError, "A value is not one that the field takes: its type, its length, or an id that does not exist.", "Correct the field that the error names.", Insert),
        new("DUPLICATE_DATA", ErrorIds.ApiError, "Another record has the value of a field that may not occur twice.", "Update that record instead: the details of the error have its id.", Insert),
        new("LIMIT_EXCEEDED", ErrorIds.ApiError, "More records or fields than one request may have.", "Give a smaller -BatchSize, or fewer fields (50 at most).", Insert),
        new("1002", ErrorIds.ApiError, "The record does not exist, or belongs to another organization.", "Check the id and -OrganizationId.", Books),
        new("6404", ErrorIds.ApiError, "The record does not exist, or belongs to another portal.", "Check the id and -OrganizationId, which is the portal in Projects.", "https://projects.zoho.com/api-docs"),
        new("URL_RULE_NOT_CONFIGURED", ErrorIds.ApiError, "The path is wrong (a slash at its end is enough), or the token lacks the scope for it.", "Check the path first, then the scopes of Get-ZohoToken.", "https://projects.zoho.com/api-docs"),
        new("57", ErrorIds.ApiError, "The user may not do this, or the token lacks the scope, or the token is dead: Zoho Books and its sisters have one code for all three.", UserScopeToken, Books),
        new("14", ErrorIds.InvalidOAuthToken, "The request carried no token that the API understands.", NewToken, Books),
        new("44", ErrorIds.RateLimited, "More than 100 requests in a minute.", "Wait a minute and send fewer requests.", Books),
        new("45", ErrorIds.RateLimited, "The requests of the day are used up.", "Wait for the next day; asking again before that does not help.", Books),
        new("7202", ErrorIds.ApiError, "The user may not do this, or the token lacks the scope, or the token is dead: Zoho People does not tell them apart.", UserScopeToken, People),
        new("7213", ErrorIds.ApiError, "The user may not do this, or the token lacks the scope, or the token is dead: Zoho People does not tell them apart.", UserScopeToken, People),
        new("1030", ErrorIds.ApiError, "The user may not do this, or the token lacks the scope, or the token is dead: Zoho Creator has one code for all three.", UserScopeToken, Creator),
        new("2950", ErrorIds.RateLimited, "Too many requests in a minute.", "Wait a minute and send fewer requests.", Creator),
        new("1070", ErrorIds.RateLimited, "Too many requests at once.", "Send fewer requests at once.", Books),
    ];

    /// <summary>Another product's name for an error that has its own row.</summary>
    private static ZohoErrorCause As(string id, string code, string source)
    {
        var row = Array.Find(ErrorTable.Rows, row => row.Id == id)!;
        return new ZohoErrorCause(code, id, row.Cause, row.Solution, source);
    }
}
