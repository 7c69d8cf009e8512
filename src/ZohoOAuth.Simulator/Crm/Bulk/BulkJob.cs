using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Files;

namespace ZohoOAuth.Simulator.Crm.Bulk;

/// <summary>A bulk job. Its state follows from the clock until its work is done.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Request">The request that created it.</param>
/// <param name="CreatedAt">When it was created.</param>
/// <param name="Duration">How long it takes.</param>
internal sealed record BulkJob(string Id, JsonObject Request, DateTimeOffset CreatedAt, TimeSpan Duration)
{
    // The states of https://www.zoho.com/crm/developer/docs/api/v8/bulk-read/get-job-details.html, each for a part of the time.
    private static readonly string[] States = ["ADDED", "QUEUED", "IN PROGRESS"];

    public DateTimeOffset DoneAt => CreatedAt + Duration;

    /// <summary>What the job did; null before it is done.</summary>
    public BulkResult? Result { get; set; }

    public string State(DateTimeOffset now) => Result is { } result ? result.Succeeded ? "COMPLETED" : "FAILURE"
        : States[Math.Clamp((int)((now - CreatedAt) / Duration * States.Length), 0, States.Length - 1)];
}

/// <summary>What a job did.</summary>
/// <param name="File">The archive with its rows; null if it failed.</param>
/// <param name="Details">What its description contains.</param>
/// <param name="Succeeded">Whether it is complete.</param>
internal sealed record BulkResult(SimulatedFile? File, JsonObject Details, bool Succeeded = true);
