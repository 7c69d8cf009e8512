using ZohoOAuth.Simulator.Crm.Calls;

namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>Recruit, which has the responses of CRM (https://www.zoho.com/recruit/developer-guide/apiv2/).</summary>
internal static class RecruitStyle
{
    public static ProductStyle Create() => new()
    {
        Read = request => PageQuery.Page(request, 200),
        Write = (slice, _) => slice.Rows.Count == 0 ? null : new
        {
            data = slice.Rows,
            info = new { per_page = slice.Size, count = slice.Rows.Count, page = slice.Page, more_records = slice.HasMore },
        },
        Records = new()
        {
            Write = (_, record) => new { data = new[] { record } },
            NotFound = null,
            InvalidBody = ToError(CrmError.InvalidBody),
            Create = RecruitRows.CreateAsync,
        },
        MissingToken = ToError(CrmError.AuthenticationFailure),
        InvalidToken = ToError(CrmError.InvalidToken),
        WindowExceeded = ToError(CrmError.TooManyRequests),
    };

    private static ProductError ToError(CrmError error) => new(error.HttpStatus, error.ToBody());
}
