using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Api.Paging;

/// <summary>Detects from the form of a response which product's paging rule applies.</summary>
internal static class PageRuleDetector
{
    private static readonly (string[] Place, PageRule Paging)[] Places =
    [
        (["info", "more_records"], PageRules.Crm), (["page_context", "has_more_page"], PageRules.Finance), (["page_context", "has_more_rows"], PageRules.Sign),
        (["page_info", "has_next_page"], PageRules.Projects), (["meta", "has_next"], PageRules.WorkDrive),
        (["links", "cursor", "has_next"], PageRules.WorkDrive),
        (["list_info", "has_more_rows"], PageRules.ServiceDeskPlus), (["next_token"], PageRules.Cliq),
    ];

    internal static PageRule? Detect(Page page) =>
        page.Response.Header(PageRules.Creator.Start) is { Length: > 0 }
            ? PageRules.Creator
            : Array.Find(Places, row => page.Root.Find(row.Place) is not null).Paging;
}
