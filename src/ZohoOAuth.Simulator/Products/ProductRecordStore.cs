using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Products.Records;
using ZohoOAuth.Simulator.Products.Styles;
using ZohoOAuth.Simulator.Settings;

namespace ZohoOAuth.Simulator.Products;

/// <summary>The records of all lists, in every data center: those that are made up, and those that were sent.</summary>
internal sealed class ProductRecordStore(DataCenterDirectory dataCenters, SimulatorSettings settings)
{
    private readonly PerDataCenter<CreatedRecords> _created = new(dataCenters, _ => new CreatedRecords());

    /// <summary>All records of a resource in the data center.</summary>
    public RecordList All(ProductList list, ProductCall call) =>
        new(call.Resource, settings.ProductRecords, _created.Of(call.Context).Of(KeyOf(list, call.Context)));

    /// <summary>Those of them that are in the list that is asked for.</summary>
    public RecordList Listed(ProductList list, ProductCall call)
    {
        var all = All(list, call);
        return list.Style.Records is { } style ? all with { Created = [.. all.Created.Where(record => style.IsInList(call.Context, record.Fields))] } : all;
    }

    /// <summary>Keeps a record, and gives its id, which is a new one unless it has one already.</summary>
    public string Add(ProductList list, HttpContext context, JsonObject fields, string? id = null) =>
        _created.Of(context).Add(KeyOf(list, context), fields, id);

    // The path where they are created, for a list may have another.
    private static string KeyOf(ProductList list, HttpContext context) => context.Request.RouteValues.Aggregate(
        list.CreatePath,
        (path, part) => path.Replace($"{{{part.Key}}}", part.Value?.ToString(), StringComparison.Ordinal));
}
