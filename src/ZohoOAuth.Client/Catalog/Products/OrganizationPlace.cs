namespace ZohoOAuth.Client.Catalog.Products;

/// <summary>Where a product expects the organization id in a request.</summary>
internal sealed record OrganizationPlace(OrganizationPart Part, string Name)
{
    internal static OrganizationPlace InQuery(string name) => new(OrganizationPart.Query, name);

    internal static OrganizationPlace InHeader(string name) => new(OrganizationPart.Header, name);

    internal static OrganizationPlace InPath(string name) => new(OrganizationPart.Path, name);

    internal static OrganizationPlace BeforePath(string name) => new(OrganizationPart.Prefix, name);

    /// <summary>A path segment directly after the base path, as in /api/v2/zylker/operators.</summary>
    internal static OrganizationPlace AfterBasePath { get; } = new(OrganizationPart.Path, string.Empty);

    /// <summary>The segments with an organization id (escaped), which a path lacks; empty when the path has them.</summary>
    internal string SegmentsFor(string id, string path)
    {
        var (segments, present) = Name.Length > 0 ? ($"/{Name}/{id}", $"/{Name}/") : ($"/{id}", $"/{id}/");
        return path.StartsWith(present, StringComparison.OrdinalIgnoreCase) ? string.Empty : segments;
    }
}

/// <summary>The part of a request that contains the organization id.</summary>
internal enum OrganizationPart
{
    Query,

    Header,

    /// <summary>A path segment, after a segment with the name; directly after the base path when there is no name.</summary>
    Path,

    /// <summary>The same, but both segments are before the base path.</summary>
    Prefix,
}
