using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>How a product sends and receives single records.</summary>
internal sealed record RecordStyle
{
    /// <summary>The response body with one record of a resource.</summary>
    public required Func<string, JsonObject, object> Write { get; init; }

    /// <summary>The error for a record that does not exist; null for HTTP 204.</summary>
    public required ProductError? NotFound { get; init; }

    /// <summary>The error for a body that is not a JSON object.</summary>
    public required ProductError InvalidBody { get; init; }

    /// <summary>Stores the records of a body, and writes the response.</summary>
    public required Func<NewRecords, Task> Create { get; init; }

    /// <summary>Whether a record is in the requested list, where several lists share the created records.</summary>
    public Func<HttpContext, JsonObject, bool> IsInList { get; init; } = (_, _) => true;
}
