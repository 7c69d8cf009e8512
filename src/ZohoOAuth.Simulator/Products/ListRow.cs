using System.Text.Json.Serialization;

namespace ZohoOAuth.Simulator;

/// <summary>A record of a list.</summary>
/// <param name="Id">The id, of 19 digits.</param>
/// <param name="Number">The place in the list, from 0.</param>
/// <param name="Name">What it is called.</param>
internal sealed record ListRow(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("n")] int Number,
    [property: JsonPropertyName("name")] string Name);
