using System.Text.Json;
using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Catalog.Products;

/// <summary>A place in the content of a response, and the values there that say that the request failed.</summary>
/// <param name="Test">How the value is compared.</param>
/// <param name="Place">The names that lead to the value. A list on the way means each of its elements: all of them must say so.</param>
/// <param name="Values">The values to compare with.</param>
internal sealed record FailureSign(FailureTest Test, string[] Place, params string[] Values)
{
    /// <summary>The only properties that such a failure has. A record can have others; null when no record has this place.</summary>
    internal IReadOnlyList<string>? Only { get; init; }

    internal bool IsIn(JsonElement content) =>
        content.ValueKind == JsonValueKind.Object
            && (Only is null || content.EnumerateObject().All(part => Only.Contains(part.Name)))
            && At(content, 0).ToList() is { Count: > 0 } found
            && found.TrueForAll(Matches);

    private bool Matches(JsonElement value) => Test switch
    {
        FailureTest.Is => Scalar(value) is { } text && Has(text),
        FailureTest.IsNot => Scalar(value) is { } text && !Has(text),
        _ => value.ValueKind == JsonValueKind.Object && value.EnumerateObject().Any(),
    };

    private bool Has(string text) => Values.Contains(text, StringComparer.OrdinalIgnoreCase);

    private static string? Scalar(JsonElement value) =>
        value.ValueKind is JsonValueKind.Number or JsonValueKind.String && value.ToString() is { Length: > 0 } text ? text : null;

    private IEnumerable<JsonElement> At(JsonElement element, int depth) => element.ValueKind == JsonValueKind.Array
        ? element.EnumerateArray().SelectMany(item => At(item, depth))
        : depth == Place.Length ? [element]
        : element.Find(Place[depth]) is { } inner ? At(inner, depth + 1)
        : [];
}

/// <summary>How a <see cref="FailureSign"/> compares the value.</summary>
internal enum FailureTest
{
    /// <summary>The value is one of these. Case is ignored.</summary>
    Is,

    /// <summary>There is a text or a number, and it is none of these.</summary>
    IsNot,

    /// <summary>There is an object with properties.</summary>
    IsObject,
}
