using ZohoOAuth.Simulator.Products.Styles;

namespace ZohoOAuth.Simulator.Products;

/// <summary>A list of a product, or all lists with the same path template.</summary>
/// <param name="Path">The path of the list.</param>
/// <param name="Style">The conventions of the product.</param>
internal sealed record ProductList(string Path, ProductStyle Style)
{
    /// <summary>The resource, where the path does not contain it.</summary>
    public string? Resource { get; init; }

    /// <summary>The path of one record.</summary>
    public string RecordPath { get; init; } = $"{Path}/{{id}}";

    /// <summary>The path that creates records.</summary>
    public string CreatePath { get; init; } = Path;
}
