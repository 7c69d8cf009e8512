using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.Tokens;

namespace ZohoOAuth.Client.Api.Paging;

/// <summary>
/// Reads the pages of a list in order. While the caller reads one page, the next pages are requested: as many as are allowed at the same time where their
/// positions are known, otherwise one. The position that a response gives decides. A page that was requested at another position is discarded. Dispose
/// cancels all requests.
/// </summary>
internal sealed class Paginator : IDisposable
{
    private readonly CancellationTokenSource _stop;
    private readonly ApiRequest _request;
    private readonly Pager _pager;
    private readonly PageFetcher _fetcher;
    private readonly int _concurrency;
    private readonly Queue<PendingPage> _pending = new();
    private readonly HashSet<string> _pages = new(StringComparer.Ordinal);
    private readonly HashSet<string> _requests = new(StringComparer.Ordinal);
    private PageCursor? _cursor;
    private int _size = 1;
    private bool _isPredictionWrong;

    /// <param name="api">Sends the requests.</param>
    /// <param name="request">The request for the list.</param>
    /// <param name="pager">The paging of the product.</param>
    /// <param name="token">The token.</param>
    /// <param name="context">What a refresh of the token uses.</param>
    /// <param name="resumed">The position of an interrupted run; null for the first page.</param>
    /// <param name="cancellationToken">Cancels all requests.</param>
    /// <param name="concurrency">How many requests may run at the same time.</param>
    internal Paginator(
        ApiClient api,
        ApiRequest request,
        Pager pager,
        ZohoToken token,
        TokenRequestContext context,
        PageCursor? resumed,
        CancellationToken cancellationToken,
        int concurrency = 1)
    {
        _request = request;
        _pager = pager;
        _fetcher = new PageFetcher(api, request, pager, token, context);
        _concurrency = concurrency;
        _cursor = resumed ?? pager.FirstCursor(request);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    }

    /// <summary>The cursor of the next page, or of the page that failed; null after the last page.</summary>
    internal PageCursor? Cursor => _cursor;

    /// <summary>
    /// How many pages may be pending. It grows with the pages that were read, so a list of one page costs one request and a short list few that it does
    /// not need. After a rate limit or a wrong prediction, it is one for the rest of the list.
    /// </summary>
    private int Limit => _isPredictionWrong || _fetcher.IsRateLimited ? 1 : Math.Min(_concurrency, 1 + ((_requests.Count + 1) / 2));

    /// <summary>Gets the next page; null after the last page.</summary>
    /// <param name="recordsAfter">Tells for a page how many more records the caller needs.</param>
    internal async Task<Page?> NextAsync(Func<Page, long> recordsAfter)
    {
        if (_cursor is not { } current)
        {
            return null;
        }

        var pending = _pending.Count > 0 ? _pending.Dequeue() : Start(current);
        _requests.Add(pending.Identity);
        var page = await pending.Page.ConfigureAwait(false);
        page?.DropRepeated(current.LastId);
        RequireNewPage(page);
        _cursor = page is null ? null : NextCursor(current, page);
        if (_cursor is not null)
        {
            DiscardWrongPredictions(_cursor);
            RequestAhead(_cursor, page!, recordsAfter(page!));
        }

        return page;
    }

    public void Dispose()
    {
        _stop.Cancel();
        DiscardPending();
        _stop.Dispose();
    }

    /// <summary>Discards a page that is not needed. Its request may have failed.</summary>
    private static async Task DiscardAsync(Task<Page?> unneeded)
    {
        try
        {
            (await unneeded.ConfigureAwait(false))?.Dispose();
        }
        catch (Exception error) when (error is OperationCanceledException or ObjectDisposedException or ZohoOAuthException)
        {
            // The page is not needed, so its failure does not matter.
        }
    }

    /// <summary>The position that the response gives. Pages that are requested at the same time have a number where others have a token.</summary>
    private PageCursor? NextCursor(PageCursor current, Page page)
    {
        var next = _pager.Advance(_request, current, page);
        return next is null || _concurrency == 1 ? next : _pager.WithoutToken(next, _pager.Predict(_request, current, page.Records.Count));
    }

    /// <summary>
    /// Requests a page, unless the server returned the position of a page that was read already. The records of the page before it are new, but no page
    /// follows it.
    /// </summary>
    private PendingPage Start(PageCursor cursor)
    {
        var request = _fetcher.RequestOf(cursor);
        var identity = PageFetcher.IdentityOf(request);
        var page = _requests.Contains(identity)
            ? Task.FromException<Page?>(_fetcher.RepeatedPosition(request))
            : _fetcher.FetchAsync(request, _stop.Token);
        return new PendingPage(cursor, identity, page);
    }

    private void DiscardWrongPredictions(PageCursor next)
    {
        if (_pending.Count > 0 && _pending.Peek().Identity != PageFetcher.IdentityOf(_fetcher.RequestOf(next)))
        {
            _isPredictionWrong = true;
            DiscardPending();
        }
    }

    private void DiscardPending()
    {
        while (_pending.Count > 0)
        {
            _ = DiscardAsync(_pending.Dequeue().Page);
        }
    }

    /// <summary>
    /// Requests the pages that the caller will need. Each page after the first of them is predicted: it follows if the page before it is full, as the
    /// largest page so far.
    /// </summary>
    private void RequestAhead(PageCursor next, Page page, long records)
    {
        _size = Math.Max(_size, page.Records.Count);
        var needed = (records / _size) + (records % _size > 0 ? 1 : 0);
        var cursor = _pending.Count == 0 ? next : _pager.Predict(_request, _pending.Last().Cursor, _size);
        while (_pending.Count < Math.Min(Limit, needed) && cursor is not null)
        {
            _pending.Enqueue(Start(cursor));
            cursor = _pager.Predict(_request, cursor, _size);
        }
    }

    /// <summary>
    /// Detects a server that ignores the paging parameters. It would return the same pages in an endless loop. Only the records count, because the rest
    /// of the response may contain the requested page number or a time.
    /// </summary>
    private void RequireNewPage(Page? page)
    {
        if (page?.Records.Count > 0 && !_pages.Add(page.Fingerprint))
        {
            throw HttpErrors.UnexpectedResponse(page.Response, "the same page twice");
        }
    }

    /// <summary>A page that was requested and not read yet.</summary>
    private sealed record PendingPage(PageCursor Cursor, string Identity, Task<Page?> Page);
}
