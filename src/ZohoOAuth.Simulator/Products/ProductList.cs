using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Products.Records;
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

    /// <summary>All records of a resource in the data center.</summary>
    public RecordList RecordsOf(HttpContext context, string resource, int madeUp) =>
        new(resource, madeUp, Site.Of(context).DataCenter.ProductRecords.Of(KeyOf(context)));

    /// <summary>Those of them that are in the list that is asked for.</summary>
    public RecordList ListedOf(HttpContext context, string resource, int madeUp)
    {
        RecordList all = RecordsOf(context, resource, madeUp);
        return Style.Records is { } style ? all with { Created = [.. all.Created.Where(record => style.Belongs(context, record.Fields))] } : all;
    }

    /// <summary>Keeps a record, and gives its id, which is a new one unless it has one already.</summary>
    public string Add(HttpContext context, JsonObject fields, string? id = null) =>
        Site.Of(context).DataCenter.ProductRecords.Add(KeyOf(context), fields, id);

    // The path where they are created, for a list may have another.
    private string KeyOf(HttpContext context) => context.Request.RouteValues.Aggregate(
        CreatePath,
        (path, part) => path.Replace($"{{{part.Key}}}", part.Value?.ToString(), StringComparison.Ordinal));
}
