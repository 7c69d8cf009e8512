namespace ZohoOAuth.Client.Catalog.Products;

/// <summary>Products that the user adds or overrides.</summary>
internal interface IUserProducts
{
    /// <summary>The path of the file where the user defines them.</summary>
    string Path { get; }

    /// <summary>Reads the products. Throws InvalidInput when the file is not valid.</summary>
    IReadOnlyList<Product> Read();
}
