using ZohoOAuth.Client.Keeping;

namespace ZohoOAuth.Client.Api.Paging;

/// <summary>
/// Walks through the pages of a list. The next page is on its way while the one before it is read, and never more than that
/// one. Dispose it, and nothing is on its way any more.
/// </summary>
internal sealed class PageWalk : IDisposable
{
    private readonly CancellationTokenSource _stop;
    private readonly ApiCaller _api;
    private readonly ApiRequest _request;
    private readonly Pager _pager;
    private readonly Caller _caller;
    private ZohoToken _token;
    private string? _lastId;
    private PageTurn? _turn;
    private Task<Page?>? _ahead;

    internal PageWalk(ApiCaller api, ApiRequest request, Pager pager, ZohoToken token, Caller caller, PageTurn? resumed, CancellationToken cancellation)
    {
        _api = api;
        _request = request;
        _pager = pager;
        _token = token;
        _caller = caller;
        _turn = resumed ?? pager.Begin(request);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
    }

    /// <summary>The turn that is next, or that has failed; null after the last page.</summary>
    internal PageTurn? Turn => _turn;

    /// <summary>The next page; null after the last.</summary>
    /// <param name="mayFetchAhead">Tells of a page whether the one after it will be wanted too.</param>
    internal async Task<Page?> NextAsync(Func<Page, bool> mayFetchAhead)
    {
        if (_turn is null)
        {
            return null;
        }

        var coming = _ahead ?? FetchAsync(_turn);
        _ahead = null;
        var page = await coming.ConfigureAwait(false);
        RequireAnother(page);
        _turn = page is null ? null : _pager.After(_request, _turn, page);
        if (_turn is not null && mayFetchAhead(page!))
        {
            _ahead = FetchAsync(_turn);
        }

        return page;
    }

    public void Dispose()
    {
        _stop.Cancel();
        if (_ahead is not null)
        {
            _ = DropAsync(_ahead);
        }

        _stop.Dispose();
    }

    /// <summary>A page that nobody wants any more, and that may have been about to fail.</summary>
    private static async Task DropAsync(Task<Page?> ahead)
    {
        try
        {
            (await ahead.ConfigureAwait(false))?.Dispose();
        }
        catch (Exception error) when (error is OperationCanceledException or ObjectDisposedException or ZohoOAuthException)
        {
            // Nobody waits for it.
        }
    }

    /// <summary>A server that does not understand the parameters of a page would give the first one for ever.</summary>
    private void RequireAnother(Page? page)
    {
        if (page is { LastId: { } last, Records.Count: > 1 })
        {
            if (last == _lastId)
            {
                throw ZohoErrors.UnexpectedResponse(page.Answer, "the same page twice");
            }

            _lastId = last;
        }
    }

    private async Task<Page?> FetchAsync(PageTurn turn)
    {
        try
        {
            var (answer, token) = await _api.CallAsync(_pager.Request(_request, turn), _token, _caller, _stop.Token).ConfigureAwait(false);
            _token = token;
            return answer.Body.Count == 0 ? null : PageOf(answer, turn);
        }
        catch (ZohoOAuthException error) when (error.ZohoCode is not null && _pager.NoRecords.Contains(error.ZohoCode))
        {
            return null;
        }
    }

    /// <summary>Some products say with HTTP 200 and an error code that there is nothing.</summary>
    private Page? PageOf(HttpAnswer answer, PageTurn turn)
    {
        var document = ApiJson.Parse(answer);
        if (_pager.NoRecords.Count == 0 || ApiProblemParser.Parse(document.RootElement).Code is not { } code || !_pager.NoRecords.Contains(code))
        {
            return new Page(answer, document, turn.LastId);
        }

        document.Dispose();
        return null;
    }
}
