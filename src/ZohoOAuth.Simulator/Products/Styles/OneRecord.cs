using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>Creates the record in a body that contains one.</summary>
internal sealed record OneRecord
{
    /// <summary>The status of success, which differs by product.</summary>
    public required int Status { get; init; }

    /// <summary>The response body with the new record of a resource.</summary>
    public required Func<string, JsonObject, object> Write { get; init; }

    /// <summary>The error for a record without its mandatory field.</summary>
    public required ProductError MissingName { get; init; }

    /// <summary>Whether the fields are enough for a record. The simulator's generated records have a name, so it is mandatory by default.</summary>
    public Func<JsonObject, bool> IsComplete { get; init; } = NewRecords.HasName;

    public Task CreateAsync(NewRecords records)
    {
        var (context, format) = (records.Call.Context, records.Style.Format);
        return records.Fields is { } fields && IsComplete(fields)
            ? format(context, Write(records.Call.Resource, records.Save(fields)), Status)
            : MissingName.WriteAsync(context, format);
    }
}
