using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>A request to a product that is authorized. The resource is, for example, invoices.</summary>
internal sealed record ProductCall(HttpContext Context, string Resource);

/// <summary>A request to create records. Save stores a record, and returns it as lists show it.</summary>
/// <param name="Call">The request.</param>
/// <param name="Style">The conventions of the product.</param>
/// <param name="Body">The body.</param>
/// <param name="Fields">The fields of the record, of a product that creates one at a time.</param>
/// <param name="Save">Stores the fields of a record.</param>
internal sealed record NewRecords(ProductCall Call, ProductStyle Style, JsonObject Body, JsonObject? Fields, Func<JsonObject, JsonObject> Save)
{
    private const string Mandatory = "name";

    /// <summary>Whether a new record has the mandatory field.</summary>
    public static bool HasName(JsonObject record) => !string.IsNullOrEmpty(record[Mandatory]?.ToString());

    /// <summary>The records of a body that contains several; null for another body.</summary>
    public JsonObject[]? Rows(int max) => Body["data"] is JsonArray { Count: > 0 } rows && rows.Count <= max && rows.All(row => row is JsonObject)
        ? [.. rows.Cast<JsonObject>()]
        : null;
}
