using ZohoOAuth.Simulator.Products.Styles;

namespace ZohoOAuth.Simulator.Products;

/// <summary>A list of a product, or all lists that have one form of path.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Style">In which way it is given.</param>
internal sealed record ProductList(string Path, ProductStyle Style)
{
    /// <summary>What it is a list of, where the path does not say.</summary>
    public string? Resource { get; init; }

    /// <summary>Where one record of it is.</summary>
    public string RecordPath { get; init; } = $"{Path}/{{id}}";

    /// <summary>Where records of it are created.</summary>
    public string CreatePath { get; init; } = Path;
}
