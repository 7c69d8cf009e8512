using ZohoOAuth.Client.Catalog.Products;

namespace ZohoOAuth.Client.Api.Paging;

/// <summary>The pager for a list of an unknown product. It detects the paging rule from the first response.</summary>
internal sealed class UnknownPager() : Pager(new PageRule(PageStyle.Number))
{
    private Pager? _known;

    internal override bool IsKnown => _known is not null;

    private protected override bool EndsWithShortPage => false;

    internal override PageCursor Begin(ApiRequest request) => new();

    private protected override PageCursor? Following(ApiRequest request, PageCursor cursor, Page page)
    {
        _known ??= PageRuleDetector.Of(page) is { } paging ? Of(paging) : null;
        return _known?.After(request, cursor with { Position = cursor.Position - page.Records.Count }, page);
    }
}
