using System.Text.Json;
using ZohoOAuth.Client.Api.Records;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Api.Paging;

/// <summary>A response and its records. Dispose it after the records are read: its buffer is then reused for the next response.</summary>
internal sealed class Page : IDisposable
{
    private readonly JsonDocument _document;

    internal Page(HttpResponse response, JsonDocument document)
    {
        Response = response;
        _document = document;
        Records = RecordEnvelope.OnlyObject(document.RootElement) is { } only && RecordEnvelope.Payload(document.RootElement) is null
            ? [only]
            : RecordEnvelope.Records(document.RootElement);
        Count = Records.Count;
        HasMore = MoreRecordsFlags.HasMore(document.RootElement);
    }

    internal HttpResponse Response { get; }

    internal JsonElement Root => _document.RootElement;

    internal IReadOnlyList<JsonElement> Records { get; private set; }

    /// <summary>The number of records in the response, including repeated ones.</summary>
    internal int Count { get; }

    /// <summary>Whether the response says that there are more records; null when it does not say.</summary>
    internal bool? HasMore { get; }

    /// <summary>The id of the last record; null when it has none.</summary>
    internal string? LastId => Records.Count == 0 ? null : Records[Records.Count - 1].TextOrNumber("id");

    /// <summary>Identifies the page by the content of its records.</summary>
    internal string Fingerprint => field ??= PageFingerprint.Of(this);

    /// <summary>Where the first index is not documented, a list may repeat the last record of the previous page. This drops it.</summary>
    internal void DropRepeated(string? lastId)
    {
        if (lastId is not null && Count > 0 && Records[0].TextOrNumber("id") == lastId)
        {
            Records = [.. Records.Skip(1)];
        }
    }

    public void Dispose()
    {
        _document.Dispose();
        Response.Dispose();
    }
}
