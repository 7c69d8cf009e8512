using System.Text.Json.Nodes;

namespace ZohoOAuth.Simulator.Products.Records;

/// <summary>A record that was sent; nobody may change it.</summary>
/// <param name="Id">The id that it was given.</param>
/// <param name="Fields">What was sent.</param>
internal sealed record CreatedRecord(string Id, JsonObject Fields);
