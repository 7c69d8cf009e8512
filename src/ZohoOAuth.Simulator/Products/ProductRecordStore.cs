using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Products.Records;
using ZohoOAuth.Simulator.Products.Styles;
using ZohoOAuth.Simulator.Settings;

namespace ZohoOAuth.Simulator.Products;

/// <summary>The records of all lists, in every data center: generated ones and created ones.</summary>
internal sealed class ProductRecordStore(DataCenterDirectory dataCenters, SimulatorSettings settings)
{
    private readonly PerDataCenter<CreatedRecords> _created = new(dataCenters, _ => new CreatedRecords());

    /// <summary>All records of a resource in the data center.</summary>
    public RecordList All(ProductList list, ProductCall call) => list.Fixed is { } rows
        ? new(call.Resource, 0, ListChanges.None with { Created = [.. rows.Select((row, index) => new CreatedRecord(RecordIds.OfCreated(index), row))] })
        : new(call.Resource, settings.ProductRecords, _created.Of(call.Context).Of(KeyOf(list, call.Context)));

    /// <summary>The records in the requested list.</summary>
    public RecordList Listed(ProductList list, ProductCall call)
    {
        var all = All(list, call);
        return list.Style.Records is { } style
            ? all with { Changes = all.Changes with { Created = all.Changes.Created.RemoveAll(record => !style.IsInList(call.Context, record.Fields)) } }
            : all;
    }

    /// <summary>Stores a record and returns its id, which is generated if it has none.</summary>
    public string Add(ProductList list, HttpContext context, JsonObject fields, string? id = null) =>
        _created.Of(context).Add(KeyOf(list, context), fields, id);

    /// <summary>Replaces the fields of a record.</summary>
    public void Change(ProductList list, HttpContext context, string id, JsonObject fields) =>
        _created.Of(context).Change(KeyOf(list, context), id, fields);

    public void Remove(ProductList list, HttpContext context, string id) => _created.Of(context).Remove(KeyOf(list, context), id);

    // The path that creates them is the key, because the path of the list may be another.
    private static string KeyOf(ProductList list, HttpContext context) => context.Request.RouteValues.Aggregate(
        list.Key,
        (path, part) => path.Replace($"{{{part.Key}}}", part.Value?.ToString(), StringComparison.Ordinal));
}
