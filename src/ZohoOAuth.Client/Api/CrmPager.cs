using System.Globalization;
using System.Text.Json;
using ZohoOAuth.Client.Keeping;

namespace ZohoOAuth.Client.Api;

/// <summary>
/// Follows the CRM's pages: page numbers for the first 2,000 records, the page_token beyond. The end is
/// more_records = false, an empty page, or HTTP 204.
/// Source: https://www.zoho.com/crm/developer/docs/api/v8/get-records.html
/// </summary>
internal sealed class CrmPager
{
    internal const int PageSize = 200;

    private const string PageName = "page";
    private const string PageTokenName = "page_token";
    private const string PageSizeName = "per_page";

    private readonly ApiCaller _caller;
    private readonly ApiRequest _first;
    private ZohoToken _token;
    private ApiRequest? _next;

    internal CrmPager(ApiCaller caller, ApiRequest request, ZohoToken token)
    {
        _caller = caller;
        _token = token;
        _first = request.Query.Any(pair => pair.Key == PageSizeName) || request.Path.Contains(PageSizeName + "=")
            ? request
            : With(request, PageSizeName, PageSize.ToString(CultureInfo.InvariantCulture));
        _next = _first;
    }

    /// <summary>The answer that the newest page came in.</summary>
    internal HttpAnswer? LastAnswer { get; private set; }

    /// <summary>Whether an answer says that there are more records than it holds.</summary>
    internal static bool HasMore(JsonElement root) =>
        RecordEnvelope.Paging(root) is { } info && info.TryGetProperty("more_records", out var more) && more.ValueKind == JsonValueKind.True;

    /// <summary>The next page; null after the last. Dispose it when its records are read.</summary>
    internal async Task<JsonDocument?> NextAsync(Caller caller, CancellationToken cancellation)
    {
        if (_next is null)
        {
            return null;
        }

        var (answer, token) = await _caller.CallAsync(_next, _token, caller, cancellation).ConfigureAwait(false);
        _token = token;
        LastAnswer = answer;
        if (answer.Body.Length == 0)
        {
            _next = null;
            return null;
        }

        var page = ApiJson.Parse(answer);
        _next = Following(page.RootElement);
        return page;
    }

    private ApiRequest? Following(JsonElement root)
    {
        if (!HasMore(root) || RecordEnvelope.Paging(root) is not { } info
            || RecordEnvelope.Payload(root) is not { } records || records.GetArrayLength() == 0)
        {
            return null;
        }

        if (info.TryGetProperty("next_page_token", out var pageToken) && pageToken.ValueKind == JsonValueKind.String && pageToken.GetString() is { Length: > 0 } text)
        {
            return With(Without(_first, PageName), PageTokenName, text);
        }

        // The older versions have no token, only numbers.
        return info.TryGetProperty(PageName, out var page) && page.ValueKind == JsonValueKind.Number && page.TryGetInt32(out var number) && number < int.MaxValue
            ? With(_first, PageName, (number + 1).ToString(CultureInfo.InvariantCulture))
            : null;
    }

    private static ApiRequest With(ApiRequest request, string name, string value) =>
        request with { Query = [.. Without(request, name).Query, new(name, value)] };

    private static ApiRequest Without(ApiRequest request, string name) =>
        request with { Query = [.. request.Query.Where(pair => pair.Key != name)] };
}
