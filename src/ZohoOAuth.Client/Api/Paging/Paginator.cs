using System.Text.Json;
using ZohoOAuth.Client.Api.Records;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Tokens;

namespace ZohoOAuth.Client.Api.Paging;

/// <summary>
/// Reads the pages of a list in order. Prefetches at most one page while the caller reads the current one. Dispose cancels the prefetch.
/// </summary>
internal sealed class Paginator : IDisposable
{
    private readonly CancellationTokenSource _stop;
    private readonly ApiClient _api;
    private readonly ApiRequest _request;
    private readonly Pager _pager;
    private readonly TokenRequestContext _context;
    private readonly HashSet<string> _pages = new(StringComparer.Ordinal);
    private readonly HashSet<string> _requests = new(StringComparer.Ordinal);
    private ZohoToken _token;
    private PageCursor? _cursor;
    private Task<Page?>? _prefetched;

    internal Paginator(
        ApiClient api, ApiRequest request, Pager pager, ZohoToken token, TokenRequestContext context, PageCursor? resumed, CancellationToken cancellationToken)
    {
        _api = api;
        _request = request;
        _pager = pager;
        _token = token;
        _context = context;
        _cursor = resumed ?? pager.FirstCursor(request);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    }

    /// <summary>The cursor of the next page, or of the page that failed; null after the last page.</summary>
    internal PageCursor? Cursor => _cursor;

    /// <summary>Gets the next page; null after the last page.</summary>
    /// <param name="shouldPrefetch">Tells for a page whether the caller will also need the page after it.</param>
    internal async Task<Page?> NextAsync(Func<Page, bool> shouldPrefetch)
    {
        if (_cursor is null)
        {
            return null;
        }

        var pending = _prefetched ?? FetchAsync(_cursor);
        _prefetched = null;
        var page = await pending.ConfigureAwait(false);
        RequireNewPage(page);
        _cursor = page is null ? null : _pager.Advance(_request, _cursor, page);
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

    /// <summary>Discards a prefetched page that is no longer needed. Its request may have failed.</summary>
    private static async Task DiscardAsync(Task<Page?> prefetched)
    {
        try
        {
            (await prefetched.ConfigureAwait(false))?.Dispose();
        }
        catch (Exception error) when (error is OperationCanceledException or ObjectDisposedException or ZohoOAuthException)
        {
            // The page is not needed, so its failure does not matter.
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

    /// <summary>Detects a server that returns the same cursor again. The records of that page are new, but no page follows it.</summary>
    private void RequireNewRequest(ApiRequest request)
    {
        var identity = FormEncoding.WriteSorted([.. request.Query, .. request.Headers, new("body", Convert.ToBase64String(request.Body ?? []))]);
        if (!_requests.Add(Fingerprint.Of(identity)))
        {
            throw ZohoErrors.UnexpectedResponse(ApiClient.BuildUri(request, _token), "the same position for the next page twice");
        }
    }

    private async Task<Page?> FetchAsync(PageCursor cursor)
    {
        try
        {
            var request = _pager.Request(_request, cursor);
            RequireNewRequest(request);
            var (response, token) = await _api.CallAsync(request, _token, _context, _stop.Token).ConfigureAwait(false);
            _token = token;
            return response.Body.Count == 0 ? null : PageOf(response, cursor);
        }
        catch (ZohoOAuthException error) when (_pager.IsNoRecordsCode(error.ZohoCode))
        {
            return null;
        }
    }

    /// <summary>The page; null when there are no records. Some products report "no records" as an error code with HTTP 200.</summary>
    private Page? PageOf(HttpResponse response, PageCursor cursor)
    {
        var document = ApiJson.Parse(response);
        if (!IsEmpty(document.RootElement))
        {
            // A prefetched page computes its fingerprint beside the output of the page before it.
            var page = new Page(response, document, cursor.LastId);
            _ = page.Fingerprint;
            return page;
        }

        document.Dispose();
        return null;
    }

    private bool IsEmpty(JsonElement root) => RecordEnvelope.HasNoRecords(root)
        || (ErrorEnvelope.Is(root, ResponseKind.Records, _request.Product) && _pager.IsNoRecordsCode(ApiProblemParser.Parse(root).Code));
}
