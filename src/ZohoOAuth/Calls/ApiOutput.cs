using System.Text;
using System.Text.Json;
using ZohoOAuth.Client.Api;
using ZohoOAuth.Client.Api.Paging;
using ZohoOAuth.Client.Api.Records;
using ZohoOAuth.Client.Composition;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Json;
using ZohoOAuth.Pipeline;

namespace ZohoOAuth.Calls;

/// <summary>Writes the response of an API, limited by -Skip and -First: record by record, or as a whole.</summary>
internal sealed class ApiOutput
{
    private readonly CallScene _scene;
    private readonly IPipeline _pipeline;
    private readonly bool _isRaw;
    private readonly ObjectLayout _layout;
    private long _recordsToSkip;
    private long _recordsToWrite;

    internal ApiOutput(CallScene scene, bool isRaw, long skip, long first)
    {
        _scene = scene;
        _pipeline = scene.Pipeline;
        _layout = new ObjectLayout(scene.Origin.Mark, defers: !isRaw);
        _isRaw = isRaw;
        _recordsToSkip = skip;
        _recordsToWrite = first;
    }

    /// <summary>Whether -First has all the records that it needs.</summary>
    internal bool IsComplete => _recordsToWrite == 0;

    /// <summary>How many more records of the list are necessary after this page, with those that are left out.</summary>
    internal long RecordsNeededAfter(Page page)
    {
        var unskipped = page.Records.Count - _recordsToSkip;
        return unskipped >= _recordsToWrite ? 0 : unskipped < 0 && _recordsToWrite > long.MaxValue + unskipped ? long.MaxValue : _recordsToWrite - unskipped;
    }

    /// <summary>
    /// Writes a response that was requested without paging. Rows of written records come before the errors, so a user who stops at the first error
    /// has all of them. With -Raw, a response with a success status is in the output even if its content is an error. So are rows that succeeded, whatever
    /// the status.
    /// </summary>
    internal Task WriteResponseAsync(HttpResponse response, ApiRequest request, Pager pager, ZohoToken token)
    {
        var errors = request.SkipHttpErrorCheck ? ResponseErrors.None : ResponseErrors.Of(request, response, token, ClientServices.Process.ServerClock);
        return errors.IsEmpty ? WriteContentAsync(response, request, pager, errors)
            : pager.IsNoRecordsCode(errors.Whole?.ZohoCode) && (response.IsSuccess || IsList(request)) ? Task.CompletedTask
            : WriteWithErrorsAsync(response, request, pager, errors);
    }

    private async Task WriteWithErrorsAsync(HttpResponse response, ApiRequest request, Pager pager, ResponseErrors errors)
    {
        if ((response.IsSuccess && (_isRaw || errors.Whole is null)) || errors.HasSuccesses)
        {
            await WriteContentAsync(response, request, pager, errors).ConfigureAwait(false);
        }

        foreach (var error in errors.All)
        {
            await _scene.Origin.WriteErrorAsync(_pipeline, error).ConfigureAwait(false);
        }
    }

    /// <summary>Whether the request reads a list. A code for an empty list is an error of a single record, and of a write.</summary>
    private static bool IsList(ApiRequest request) => Pager.CanPage(request) && !RecordPath.IsOneRecord(request.Path);

    private Task WriteContentAsync(HttpResponse response, ApiRequest request, Pager pager, ResponseErrors errors) =>
        response.Body.Count == 0 ? Task.CompletedTask
        : ApiJson.IsJson(response) ? WriteJsonAsync(response, request, pager, errors)
        : _pipeline.WriteAsync(OtherContent(response, request));

    /// <summary>The content of a response that is not JSON: text, or bytes.</summary>
    private static object OtherContent(HttpResponse response, ApiRequest request)
    {
        RequireWanted(response, request);
        return response.IsHtml || response.IsXml || response.MediaType?.StartsWith("text/", StringComparison.OrdinalIgnoreCase) == true
            ? Encoding.UTF8.GetString(response.Body.Array!, response.Body.Offset, response.Body.Count)
            : response.Body.ToArray();
    }

    private Task WriteJsonAsync(HttpResponse response, ApiRequest request, Pager pager, ResponseErrors errors)
    {
        using var page = new Page(response, ApiJson.Parse(response));
        var written = WriteValuesAsync(Values(page, errors.WithoutFailed(page.Root, response, request.Product) ?? page.Records));
        return !_isRaw && pager.MayBeIncomplete(request, page) ? WarnAfterAsync(written, request, page.HasMore == true) : written;
    }

    private async Task WarnAfterAsync(Task written, ApiRequest request, bool areMore)
    {
        await written.ConfigureAwait(false);
        var what = $"There {(areMore ? "are" : "may be")} more records.";
        await _scene.WarnAsync(
            Pager.CanPage(request)
                ? $"{what} Use -All to get all records, or -First to get a given number."
                : $"{what} Get the next page with the parameters of this API in -Query or -Body.").ConfigureAwait(false);
    }

    /// <summary>
    /// No API returns an HTML page. The sign-in page of a hotel network does, and a script must not treat it as records. XML is wanted only if the user
    /// asked for it.
    /// </summary>
    private static void RequireWanted(HttpResponse response, ApiRequest request)
    {
        var isPage = response.MediaType?.IndexOf("html", StringComparison.OrdinalIgnoreCase) >= 0;
        if (isPage && !request.SkipHttpErrorCheck && !request.Headers.Any(AcceptsHtml))
        {
            throw HttpErrors.UnexpectedResponse(response, $"HTTP {response.Status} and an HTML page");
        }

        if (response.IsXml && !request.SkipHttpErrorCheck && ProductRequest.AsksForItsFormat(request))
        {
            throw ApiJson.Xml(response);
        }
    }

    private static bool AcceptsHtml(KeyValuePair<string, string> header) =>
        string.Equals(header.Key, "Accept", StringComparison.OrdinalIgnoreCase) && header.Value.IndexOf("html", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Writes all records of a page in one call on the pipeline thread.</summary>
    internal Task WritePageAsync(Page page) => WriteValuesAsync(Values(page, page.Records));

    private Task WriteValuesAsync(List<object?> values) => _pipeline.OnPipelineThreadAsync(cmdlet =>
    {
        foreach (var value in values)
        {
            cmdlet.WriteObject(value, enumerateCollection: false);
        }
    });

    /// <summary>The values to write from a page. With -Raw, the page counts as the records in it.</summary>
    private List<object?> Values(Page page, IReadOnlyList<JsonElement> records)
    {
        var values = new List<object?>(_isRaw ? 1 : records.Count);
        for (var index = 0; index < records.Count; index++)
        {
            if (IsWanted() && !_isRaw)
            {
                values.Add(JsonObjects.Read(records[index], _layout));
            }
        }

        if (_isRaw)
        {
            values.Add(JsonObjects.Read(page.Root, _layout));
        }

        return values;
    }

    /// <summary>Counts a record. Whether -Skip and -First let it through.</summary>
    private bool IsWanted()
    {
        if (_recordsToSkip > 0)
        {
            _recordsToSkip--;
            return false;
        }

        var isWanted = _recordsToWrite > 0;
        _recordsToWrite -= isWanted ? 1 : 0;
        return isWanted;
    }
}
