using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>Creates the record in a body that contains one.</summary>
internal sealed record OneRecord
{
    /// <summary>The status of success, which differs by product.</summary>
    public required int Status { get; init; }

    /// <summary>The response body with the new record of a resource.</summary>
    public required Func<string, JsonObject, object> Write { get; init; }

    /// <summary>The error for a record without a name.</summary>
    public required ProductError MissingName { get; init; }

    /// <summary>Finds the fields in the body; null if there are none.</summary>
    public Func<JsonObject, JsonObject?> Fields { get; init; } = body => body;

    public Task CreateAsync(NewRecords records) => Fields(records.Body) is { } fields && NewRecords.HasName(fields)
        ? JsonResponse.WriteAsync(records.Call.Context, Write(records.Call.Resource, records.Save(fields)), Status)
        : MissingName.WriteAsync(records.Call.Context);
}
