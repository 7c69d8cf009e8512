using System.Text.Json;
using ZohoOAuth.Client.Api.Records;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.Primitives;
using ZohoOAuth.Client.Tokens;

namespace ZohoOAuth.Client.Api.Paging;

/// <summary>Requests the pages of one list. Several requests can run at the same time.</summary>
internal sealed class PageFetcher(ApiClient api, ApiRequest request, Pager pager, ZohoToken token, TokenRequestContext context)
{
    private volatile bool _isRateLimited;
    private ZohoToken _token = token;

    /// <summary>Whether the API rejected a request of this list because there were too many.</summary>
    internal bool IsRateLimited => _isRateLimited;

    /// <summary>The request for a page.</summary>
    internal ApiRequest RequestOf(PageCursor cursor) => pager.Request(request, cursor);

    /// <summary>Identifies a request by what differs between the pages of a list.</summary>
    internal static string IdentityOf(ApiRequest page) => Fingerprint.Of(
        FormEncoding.WriteSorted([.. page.Query, .. page.Headers, new("body", Convert.ToBase64String(page.Body ?? []))]));

    /// <summary>The error for a server that returns the position of a page that was requested before.</summary>
    internal ZohoOAuthException RepeatedPosition(ApiRequest page) =>
        ZohoErrors.UnexpectedResponse(ApiClient.BuildUri(page, _token), "the same position for the next page twice");

    /// <summary>Gets a page; null when there are no records. Some products report "no records" as an error code.</summary>
    internal async Task<Page?> FetchAsync(ApiRequest page, CancellationToken cancellationToken)
    {
        try
        {
            var (response, used) = await api.CallAsync(page with { RateLimited = NoteRateLimit }, _token, context, cancellationToken).ConfigureAwait(false);

            // The response to a request that was sent before a refresh can come after it.
            _token = used.IssuedAt >= _token.IssuedAt ? used : _token;
            return response.Body.Count == 0 ? null : PageOf(response);
        }
        catch (ZohoOAuthException error) when (pager.IsNoRecordsCode(error.ZohoCode))
        {
            return null;
        }
    }

    private void NoteRateLimit() => _isRateLimited = true;

    private Page? PageOf(HttpResponse response)
    {
        var document = ApiJson.Parse(response);
        if (!IsEmpty(document.RootElement))
        {
            // A page that is requested ahead computes its fingerprint beside the output of the page before it.
            var page = new Page(response, document);
            _ = page.Fingerprint;
            return page;
        }

        document.Dispose();
        return null;
    }

    private bool IsEmpty(JsonElement root) => RecordEnvelope.HasNoRecords(root)
        || (ErrorEnvelope.Is(root, ResponseKind.Records, request.Product) && pager.IsNoRecordsCode(ApiProblemParser.Parse(root).Code));
}
