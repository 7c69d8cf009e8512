namespace ZohoOAuth.Client.Catalog.Products;

/// <summary>Where a product wants to be told which organization a request is for.</summary>
internal sealed record OrganizationPlace(OrganizationPart Part, string Name);

/// <summary>The part of a request that names the organization.</summary>
internal enum OrganizationPart
{
    /// <summary>A query parameter.</summary>
    Query,

    /// <summary>A header.</summary>
    Header,

    /// <summary>A segment of the path, after one with the name.</summary>
    Path,
}
