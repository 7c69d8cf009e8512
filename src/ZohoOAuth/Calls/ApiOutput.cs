using System.Text;
using System.Text.Json;
using ZohoOAuth.Client.Api;
using ZohoOAuth.Client.Api.Paging;
using ZohoOAuth.Client.Api.Records;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Json;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Calls;

/// <summary>Writes what an API answered: records one by one, or the whole answer, between -Skip and -First.</summary>
internal sealed class ApiOutput
{
    private readonly IPipeline _pipeline;
    private readonly bool _isRaw;
    private readonly ObjectLayout _shape = new();
    private long _toSkip;
    private long _toWrite;

    internal ApiOutput(IPipeline pipeline, bool isRaw, long skip, long first)
    {
        _pipeline = pipeline;
        _isRaw = isRaw;
        _toSkip = skip;
        _toWrite = first;
    }

    /// <summary>Whether -First has all that it wanted.</summary>
    internal bool IsFull => _toWrite == 0;

    /// <summary>Whether more will be wanted when this page is written.</summary>
    internal bool WantsMoreThan(Page page) => page.Records.Count - _toSkip < _toWrite;

    /// <summary>An answer that was asked for without regard to pages.</summary>
    internal async Task ResponseAsync(HttpResponse response, ApiRequest request, Pager pager)
    {
        if (response.Body.Count == 0)
        {
            return;
        }

        if (!ApiJson.IsJson(response))
        {
            RequireWanted(response, request);
            var isText = response.IsHtml || response.MediaType?.StartsWith("text/", StringComparison.OrdinalIgnoreCase) == true;
            await _pipeline.WriteAsync(isText ? Encoding.UTF8.GetString(response.Body.Array!, response.Body.Offset, response.Body.Count) : response.Body.ToArray()).ConfigureAwait(false);
            return;
        }

        using var page = new Page(response, ApiJson.Parse(response), lastId: null);
        await PageAsync(page).ConfigureAwait(false);
        if (!_isRaw && request.Method == "GET" && pager.MayBeCut(request, page))
        {
            _pipeline.Trace.Warn($"There {(page.HasMore == true ? "are" : "may be")} more records than these. -All gets them all, -First a number of them.");
        }
    }

    /// <summary>No API answers with a page. The sign-in of a hotel's network does, and a script must not take it for records.</summary>
    private static void RequireWanted(HttpResponse response, ApiRequest request)
    {
        var isPage = response.MediaType?.IndexOf("html", StringComparison.OrdinalIgnoreCase) >= 0;
        var isWanted = request.SkipHttpErrorCheck || request.Headers.Any(header => string.Equals(header.Key, "Accept", StringComparison.OrdinalIgnoreCase) && header.Value.IndexOf("html", StringComparison.OrdinalIgnoreCase) >= 0);
        if (isPage && !isWanted)
        {
            throw HttpErrors.UnexpectedResponse(response, $"HTTP {response.Status} and an HTML page");
        }
    }

    /// <summary>All records of a page in one visit to the pipeline thread.</summary>
    internal Task PageAsync(Page page)
    {
        var values = Values(page);
        return _pipeline.OnPipelineThreadAsync(cmdlet =>
        {
            foreach (var value in values)
            {
                cmdlet.WriteObject(value, enumerateCollection: false);
            }
        });
    }

    /// <summary>What is wanted of a page; a whole one counts as the records that are wanted of it.</summary>
    private List<object?> Values(Page page)
    {
        if (_isRaw)
        {
            _ = Wanted(page.Records).Count();
            return [JsonObjects.Read(page.Root, _shape)];
        }

        return [.. Wanted(page.Records).Select(record => JsonObjects.Read(record, _shape))];
    }

    private IEnumerable<JsonElement> Wanted(IReadOnlyList<JsonElement> records)
    {
        foreach (var record in records)
        {
            if (_toSkip > 0)
            {
                _toSkip--;
            }
            else if (_toWrite > 0)
            {
                _toWrite--;
                yield return record;
            }
        }
    }
}
