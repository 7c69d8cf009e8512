using System.Text;
using System.Text.Json;
using ZohoOAuth.Binding.Json;
using ZohoOAuth.Client;
using ZohoOAuth.Client.Api;
using ZohoOAuth.Client.Api.Paging;
using ZohoOAuth.Client.Http;

namespace ZohoOAuth.Binding.Calls;

/// <summary>Writes what an API answered: records one by one, or the whole answer, between -Skip and -First.</summary>
internal sealed class ApiOutput
{
    private readonly ZohoCmdlet _cmdlet;
    private readonly bool _isRaw;
    private readonly JsonShape _shape = new();
    private long _toSkip;
    private long _toWrite;

    internal ApiOutput(ZohoCmdlet cmdlet, bool isRaw, long skip, long first)
    {
        _cmdlet = cmdlet;
        _isRaw = isRaw;
        _toSkip = skip;
        _toWrite = first;
    }

    /// <summary>Whether -First has all that it wanted.</summary>
    internal bool IsFull => _toWrite == 0;

    /// <summary>Whether more will be wanted when this page is written.</summary>
    internal bool WantsMoreThan(Page page) => page.Records.Count - _toSkip < _toWrite;

    /// <summary>An answer that was asked for without regard to pages.</summary>
    internal async Task AnswerAsync(HttpAnswer answer, ApiRequest request, Pager pager)
    {
        if (answer.Body.Count == 0)
        {
            return;
        }

        if (!ApiJson.IsJson(answer))
        {
            RequireWanted(answer, request);
            var isText = answer.IsHtml || answer.MediaType?.StartsWith("text/", StringComparison.OrdinalIgnoreCase) == true;
            await _cmdlet.WriteAsync(isText ? Encoding.UTF8.GetString(answer.Body.Array!, answer.Body.Offset, answer.Body.Count) : answer.Body.ToArray()).ConfigureAwait(false);
            return;
        }

        using var page = new Page(answer, ApiJson.Parse(answer), lastId: null);
        await PageAsync(page).ConfigureAwait(false);
        if (!_isRaw && request.Method == "GET" && pager.MayBeCut(request, page))
        {
            _cmdlet.Trace.Warn($"There {(page.HasMore == true ? "are" : "may be")} more records than these. -All gets them all, -First a number of them.");
        }
    }

    /// <summary>No API answers with a page. The sign-in of a hotel's network does, and a script must not take it for records.</summary>
    private static void RequireWanted(HttpAnswer answer, ApiRequest request)
    {
        var isPage = answer.MediaType?.IndexOf("html", StringComparison.OrdinalIgnoreCase) >= 0;
        var isWanted = request.SkipHttpErrorCheck || request.Headers.Any(header => string.Equals(header.Key, "Accept", StringComparison.OrdinalIgnoreCase) && header.Value.IndexOf("html", StringComparison.OrdinalIgnoreCase) >= 0);
        if (isPage && !isWanted)
        {
            throw ZohoErrors.UnexpectedResponse(answer, $"HTTP {answer.Status} and an HTML page");
        }
    }

    /// <summary>All records of a page in one visit to the pipeline thread.</summary>
    internal Task PageAsync(Page page)
    {
        var values = Values(page);
        return _cmdlet.OnPipelineThreadAsync(() =>
        {
            foreach (var value in values)
            {
                _cmdlet.WriteObject(value, enumerateCollection: false);
            }

            return true;
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
