using ZohoOAuth.Client.Api.Records;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.Tokens;

namespace ZohoOAuth.Client.Api.Paging;

/// <summary>
/// Walks through the pages of a list. The next page is on its way while the one before it is read, and never more than that
/// one. Dispose it, and nothing is on its way any more.
/// </summary>
internal sealed class Paginator : IDisposable
{
    private readonly CancellationTokenSource _stop;
    private readonly ApiClient _api;
    private readonly ApiRequest _request;
    private readonly Pager _pager;
    private readonly TokenRequestContext _context;
    private ZohoToken _token;
    private string? _lastId;
    private PageCursor? _cursor;
    private Task<Page?>? _prefetched;

    internal Paginator(ApiClient api, ApiRequest request, Pager pager, ZohoToken token, TokenRequestContext context, PageCursor? resumed, CancellationToken cancellationToken)
    {
        _api = api;
        _request = request;
        _pager = pager;
        _token = token;
        _context = context;
        _cursor = resumed ?? pager.Begin(request);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    }

    /// <summary>The turn that is next, or that has failed; null after the last page.</summary>
    internal PageCursor? Cursor => _cursor;

    /// <summary>The next page; null after the last.</summary>
    /// <param name="shouldPrefetch">Tells of a page whether the one after it will be wanted too.</param>
    internal async Task<Page?> NextAsync(Func<Page, bool> shouldPrefetch)
    {
        if (_cursor is null)
        {
            return null;
        }

        var coming = _prefetched ?? FetchAsync(_cursor);
        _prefetched = null;
        var page = await coming.ConfigureAwait(false);
        RequireNewPage(page);
        _cursor = page is null ? null : _pager.After(_request, _cursor, page);
        if (_cursor is not null && shouldPrefetch(page!))
        {
            _prefetched = FetchAsync(_cursor);
        }

        return page;
    }

    public void Dispose()
    {
        _stop.Cancel();
        if (_prefetched is not null)
        {
            _ = DiscardAsync(_prefetched);
        }

        _stop.Dispose();
    }

    /// <summary>A page that nobody wants any more, and that may have been about to fail.</summary>
    private static async Task DiscardAsync(Task<Page?> prefetched)
    {
        try
        {
            (await prefetched.ConfigureAwait(false))?.Dispose();
        }
        catch (Exception error) when (error is OperationCanceledException or ObjectDisposedException or ZohoOAuthException)
        {
            // Nobody waits for it.
        }
    }

    /// <summary>A server that does not understand the parameters of a page would give the first one for ever.</summary>
    private void RequireNewPage(Page? page)
    {
        if (page is { LastId: { } last, Records.Count: > 1 })
        {
            if (last == _lastId)
            {
                throw HttpErrors.UnexpectedResponse(page.Response, "the same page twice");
            }

            _lastId = last;
        }
    }

    private async Task<Page?> FetchAsync(PageCursor cursor)
    {
        try
        {
            var (response, token) = await _api.CallAsync(_pager.Request(_request, cursor), _token, _context, _stop.Token).ConfigureAwait(false);
            _token = token;
            return response.Body.Count == 0 ? null : PageOf(response, cursor);
        }
        catch (ZohoOAuthException error) when (error.ZohoCode is not null && _pager.NoRecords.Contains(error.ZohoCode))
        {
            return null;
        }
    }

    /// <summary>Some products say with HTTP 200 and an error code that there is nothing.</summary>
    private Page? PageOf(HttpResponse response, PageCursor cursor)
    {
        var document = ApiJson.Parse(response);
        if (_pager.NoRecords.Count == 0 || ApiProblemParser.Parse(document.RootElement).Code is not { } code || !_pager.NoRecords.Contains(code))
        {
            return new Page(response, document, cursor.LastId);
        }

        document.Dispose();
        return null;
    }
}
