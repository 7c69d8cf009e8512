namespace ZohoOAuth.Client.Catalog.Products;

/// <summary>Products that a user adds or corrects, wherever they are kept.</summary>
internal interface IUserProducts
{
    /// <summary>Where the user writes them.</summary>
    string Path { get; }

    /// <summary>What is there; InvalidInput when it cannot be understood.</summary>
    IReadOnlyList<Product> Read();
}
