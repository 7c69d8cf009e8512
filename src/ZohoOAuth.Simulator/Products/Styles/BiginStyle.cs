using System.Globalization;

namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>
/// Bigin v2, which has the responses of CRM. A list wants fields, and a page token after the 2,000th record
/// (https://www.bigin.com/developer/docs/apis/v2/get-records.html, and status-codes.html for the errors).
/// </summary>
internal static class BiginStyle
{
    private const string Token = "page_token";
    private const int LastWithoutToken = 2_000;

    public static ProductStyle Create()
    {
        var style = RecruitStyle.Create();
        return style with
        {
            Read = Read,
            Write = Write,
            Scopes = style.Scopes! with { Service = "ZohoBigin" },
            InvalidPage = name => name == "page" ? TooFar : style.InvalidPage(name),
            ListCredits = 1,
        };
    }

    private static ProductError TooFar => RecruitStyle.Error(
        400,
        "DISCRETE_PAGINATION_LIMIT_EXCEEDED",
        "You can only get the first 2000 records without using page_token param.",
        new { limit = LastWithoutToken });

    private static RequestedPage Read(HttpRequest request)
    {
        var page = PageQuery.Page(request, 200);
        return !request.Query.ContainsKey(Token) ? (page.Start >= LastWithoutToken ? RequestedPage.Refused("page") : page)
            : page.Invalid is null && PageQuery.Number(request, Token, null) is { } start ? page with { Start = start }
            : RequestedPage.Refused(page.Invalid ?? Token);
    }

    // Assumption: the token of the simulator is the number of the next record. Bigin's is opaque.
    private static object? Write(ListSlice slice, HttpContext context) => slice.Rows.Count == 0 ? null : new
    {
        data = slice.Rows,
        info = new
        {
            per_page = slice.Size,
            next_page_token = slice.HasMore ? slice.End.ToString(CultureInfo.InvariantCulture) : null,
            count = slice.Rows.Count,
            page = slice.Page,
            more_records = slice.HasMore,
        },
    };
}
