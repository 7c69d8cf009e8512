using ZohoOAuth.Client.Catalog.Products;

namespace ZohoOAuth.Client.Api.Paging;

/// <summary>Cliq gives a token in the answer, and wants it back in the next request. The last answer has none.</summary>
internal sealed class TokenPager(PageRule paging) : Pager(paging)
{
    private protected override bool EndsWithShortPage => false;

    internal override PageTurn Begin(ApiRequest request) => With(new PageTurn(), Size(request));

    private protected override PageTurn? Following(ApiRequest request, PageTurn turn, Page page) =>
        PageFlags.Text(page.Root, Paging.Start) is { } token ? With(turn, (Paging.Start, token)) : null;
}
