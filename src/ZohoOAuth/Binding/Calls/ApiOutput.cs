using System.Text;
using System.Text.Json;
using ZohoOAuth.Binding.Json;
using ZohoOAuth.Client;
using ZohoOAuth.Client.Api;
using ZohoOAuth.Client.Api.Paging;
using ZohoOAuth.Client.Http;

namespace ZohoOAuth.Binding.Calls;

/// <summary>Writes the response of an API, limited by -Skip and -First: record by record, or as a whole.</summary>
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

    /// <summary>Whether -First has all the records that it needs.</summary>
    internal bool IsFull => _toWrite == 0;

    /// <summary>Whether more records are necessary after this page.</summary>
    internal bool WantsMoreThan(Page page) => page.Records.Count - _toSkip < _toWrite;

    /// <summary>Writes a response that was requested without paging.</summary>
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
            _cmdlet.Trace.Warn($"There {(page.HasMore == true ? "are" : "may be")} more records. Use -All to get all records, or -First to get a given number.");
        }
    }

    /// <summary>No API returns an HTML page. The sign-in page of a hotel network does, and a script must not treat it as records.</summary>
    private static void RequireWanted(HttpAnswer answer, ApiRequest request)
    {
        var isPage = answer.MediaType?.IndexOf("html", StringComparison.OrdinalIgnoreCase) >= 0;
        var isWanted = request.SkipHttpErrorCheck || request.Headers.Any(header => string.Equals(header.Key, "Accept", StringComparison.OrdinalIgnoreCase) && header.Value.IndexOf("html", StringComparison.OrdinalIgnoreCase) >= 0);
        if (isPage && !isWanted)
        {
            throw ZohoErrors.UnexpectedResponse(answer, $"HTTP {answer.Status} and an HTML page");
        }
    }

    /// <summary>Writes all records of a page in one call on the pipeline thread.</summary>
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

    /// <summary>The values to write from a page. With -Raw, the page counts as the records in it.</summary>
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
