using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>Creates the one record that a body is.</summary>
internal sealed record OneRecord
{
    /// <summary>The status of success: the products do not agree.</summary>
    public required int Status { get; init; }

    /// <summary>The answer with the new record of a resource.</summary>
    public required Func<string, JsonObject, object> Write { get; init; }

    /// <summary>What a record without a name is answered.</summary>
    public required ProductError MissingName { get; init; }

    /// <summary>Finds the fields in the body; none where they are not in their place.</summary>
    public Func<JsonObject, JsonObject?> Fields { get; init; } = body => body;

    public Task CreateAsync(NewRecords records) => Fields(records.Body) is { } fields && NewRecords.HasName(fields)
        ? JsonResponse.WriteAsync(records.Call.Context, Write(records.Call.Resource, records.Save(fields)), Status)
        : MissingName.WriteAsync(records.Call.Context);
}
