using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Api.Paging;

/// <summary>
/// Page numbers. The CRM uses them for the first 2,000 records and a page_token after that, which is sent without a page number. Source:
/// https://www.zoho.com/crm/developer/docs/api/v8/get-records.html
/// </summary>
internal sealed class NumberPager(PageRule paging) : Pager(paging)
{
    private const string PageToken = "page_token";

    private protected override PageCursor? NextCursor(ApiRequest request, PageCursor cursor, Page page)
    {
        if (page.Root.Text("info", "next_page_token") is { } token)
        {
            var next = WithQuery(cursor, (PageToken, token));
            return next with
            {
                Query = next.Query.Where(pair => pair.Key != Paging.Start).ToDictionary(pair => pair.Key, pair => pair.Value),
                Without = [Paging.Start],
            };
        }

        var number = Number(Set(request, cursor, Paging.Start)) ?? Paging.First;
        return WithQuery(cursor, (Paging.Start, Text(number + 1)));
    }
}
