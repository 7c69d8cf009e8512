using System.Text.Json;
using ZohoOAuth.Client.Api.Records;
using ZohoOAuth.Client.Http;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Api.Paging;

/// <summary>An answer with its records. Dispose it when they are read: its memory is the next answer's then.</summary>
internal sealed class Page : IDisposable
{
    private readonly JsonDocument _document;

    internal Page(HttpResponse response, JsonDocument document, string? lastId)
    {
        Response = response;
        _document = document;
        Records = RecordEnvelope.Records(document.RootElement);
        Count = Records.Count;
        HasMore = MoreRecordsFlags.HasMore(document.RootElement);

        // A list whose first number is not documented may begin where the page before it ended.
        if (lastId is not null && Count > 0 && Records[0].TextOrNumber("id") == lastId)
        {
            Records = [.. Records.Skip(1)];
        }
    }

    internal HttpResponse Response { get; }

    internal JsonElement Root => _document.RootElement;

    internal IReadOnlyList<JsonElement> Records { get; }

    /// <summary>How many records came, also those that came before.</summary>
    internal int Count { get; }

    /// <summary>What the answer says of its going on; null where it says nothing.</summary>
    internal bool? HasMore { get; }

    /// <summary>The id of the last record; null where it has none.</summary>
    internal string? LastId => Records.Count == 0 ? null : Records[Records.Count - 1].TextOrNumber("id");

    public void Dispose()
    {
        _document.Dispose();
        Response.Dispose();
    }
}
