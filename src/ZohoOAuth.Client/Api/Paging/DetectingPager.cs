using ZohoOAuth.Client.Catalog.Products;

namespace ZohoOAuth.Client.Api.Paging;

/// <summary>The pager for a list of an unknown product. It detects the paging rule from the first response.</summary>
internal sealed class DetectingPager() : Pager(new PageRule(PageStyle.Number))
{
    private Pager? _detected;

    internal override bool IsKnown => _detected is not null;

    private protected override bool IsShortPageLast => false;

    internal override PageCursor FirstCursor(ApiRequest request) => new();

    private protected override PageCursor? NextCursor(ApiRequest request, PageCursor cursor, Page page)
    {
        _detected ??= PageRuleDetector.Detect(page) is { } paging ? Of(paging) : null;
        return _detected?.Advance(request, cursor with { Position = cursor.Position - page.Records.Count }, page);
    }
}
