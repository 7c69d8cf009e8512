namespace ZohoOAuth.Client.Catalog.Products;

/// <summary>Where a product expects the organization id in a request.</summary>
internal sealed record OrganizationPlace(OrganizationPart Part, string Name)
{
    internal static OrganizationPlace InQuery(string name) => new(OrganizationPart.Query, name);

    internal static OrganizationPlace InHeader(string name) => new(OrganizationPart.Header, name);

    internal static OrganizationPlace InPath(string name) => new(OrganizationPart.Path, name);

    internal static OrganizationPlace BeforePath(string name) => new(OrganizationPart.Prefix, name);
}

/// <summary>The part of a request that contains the organization id.</summary>
internal enum OrganizationPart
{
    Query,

    Header,

    /// <summary>A path segment, after a segment with the name.</summary>
    Path,

    /// <summary>The same, but both segments are before the base path.</summary>
    Prefix,
}
