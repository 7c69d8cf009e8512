using System.Text.Json;
using ZohoOAuth.Client.Api.Records;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Http;

namespace ZohoOAuth.Calls;

/// <summary>What became of a batch of records: its rows, or the error of the whole batch.</summary>
/// <param name="Batch">The batch, with what is known about it.</param>
internal sealed record RecordOutcome(WriteBatch Batch) : IDisposable
{
    /// <summary>The response. Null if there was none.</summary>
    internal HttpResponse? Response { get; init; }

    /// <summary>The content of the response, which the rows are a part of.</summary>
    internal JsonDocument? Document { get; init; }

    internal IReadOnlyList<RecordRow> Rows { get; init; } = [];

    internal ZohoOAuthException? Error { get; init; }

    public void Dispose() => Document?.Dispose();
}
