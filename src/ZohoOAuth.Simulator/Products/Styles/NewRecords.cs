using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>A request to a product that has passed the gate.</summary>
/// <param name="Context">The request.</param>
/// <param name="Resource">What it is about, for example invoices.</param>
internal sealed record ProductCall(HttpContext Context, string Resource);

/// <summary>A request to create records.</summary>
/// <param name="Call">The request.</param>
/// <param name="Body">What it brings.</param>
/// <param name="Save">Keeps a record and gives it back as it is listed from now on.</param>
internal sealed record NewRecords(ProductCall Call, JsonObject Body, Func<JsonObject, JsonObject> Save)
{
    private const string Mandatory = "name";

    /// <summary>The one field that no new record may lack.</summary>
    public static bool HasName(JsonObject record) => !string.IsNullOrEmpty(record[Mandatory]?.ToString());

    /// <summary>The records of a body that brings several; none where it brings something else.</summary>
    public JsonObject[]? Rows(int max) => Body["data"] is JsonArray { Count: > 0 } rows && rows.Count <= max && rows.All(row => row is JsonObject)
        ? [.. rows.Cast<JsonObject>()]
        : null;
}
