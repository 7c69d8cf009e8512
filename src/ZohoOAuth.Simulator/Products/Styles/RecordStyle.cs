using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>How a product sends and receives single records.</summary>
internal sealed record RecordStyle
{
    /// <summary>The response body with one record of a resource.</summary>
    public required Func<string, JsonObject, object> Write { get; init; }

    /// <summary>The error for a record that does not exist; null for HTTP 204.</summary>
    public required ProductError? NotFound { get; init; }

    /// <summary>The id of the record that a request names.</summary>
    public Func<HttpContext, Task<string?>> IdOf { get; init; } = context => Task.FromResult((string?)context.GetRouteValue("id"));

    /// <summary>Reads the JSON that a request sends; null for anything but an object.</summary>
    public Func<HttpContext, Task<JsonObject?>> ReadBody { get; init; } = JsonBody.ReadObjectAsync;

    /// <summary>The error for a body that is not a JSON object.</summary>
    public required ProductError InvalidBody { get; init; }

    /// <summary>Finds the fields of one record in a body, for a resource; null if there are none.</summary>
    public Func<JsonObject, string, JsonObject?> Fields { get; init; } = (body, _) => body;

    /// <summary>Stores the records of a body, and writes the response; null for a product whose records cannot be created here.</summary>
    public Func<NewRecords, Task>? Create { get; init; }

    /// <summary>How a record is changed; null for a product that does not change one at a time.</summary>
    public RecordChange? Update { get; init; }

    /// <summary>How a record is removed; null for a product that does not remove one at a time.</summary>
    public RecordRemoval? Delete { get; init; }

    /// <summary>Whether a record is in the requested list, where several lists share the created records.</summary>
    public Func<HttpContext, JsonObject, bool> IsInList { get; init; } = (_, _) => true;
}

/// <summary>How a product changes a record.</summary>
/// <param name="Method">PUT or PATCH, or POST for a product that knows no other method.</param>
/// <param name="Write">The response body with the changed record of a resource.</param>
internal sealed record RecordChange(string Method, Func<string, JsonObject, object> Write)
{
    /// <summary>Whether the change moves the record to the trash, so that it is gone.</summary>
    public Func<JsonObject, bool> IsRemoval { get; init; } = _ => false;
}

/// <summary>How a product removes a record.</summary>
/// <param name="Write">The response body, of a resource and the id; null for HTTP 204.</param>
internal sealed record RecordRemoval(Func<string, string, object?> Write);
