using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Criteria;
using ZohoOAuth.Simulator.Crm.Records;

namespace ZohoOAuth.Simulator.Crm.Reading;

/// <summary>The records of a list, and their order (https://www.zoho.com/crm/developer/docs/api/v8/get-records.html, "Parameters").</summary>
/// <param name="Status">The status of the records.</param>
/// <param name="Sort">Their order.</param>
/// <param name="View">The custom view; null for all records.</param>
/// <param name="Ids">Their ids; null for all records.</param>
/// <param name="ModifiedAfter">The time after which they were changed; null for all records.</param>
internal sealed record RecordSelection(RecordStatus Status, RecordSort Sort, CustomView? View, IReadOnlyList<long>? Ids, DateTimeOffset? ModifiedAfter)
{
    private const int MaxIds = 100;

    public static RecordSelection Read(CrmCall call)
    {
        var view = ViewParameter.Read(call);
        if (view is not null && call.Query.ContainsKey("sort_by"))
        {
            throw new CrmException(ListError.ViewAndSort);
        }

        return new RecordSelection(
            view is null ? RecordStatus.Read(call) : RecordStatus.ReadGiven(call),
            view is null ? RecordSort.Read(call) : new RecordSort(view.SortBy, view.SortOrder),
            view,
            ReadIds(call),
            ModifiedSince.Read(call));
    }

    /// <summary>Whether it is the whole module in its own order, whose pages are generated.</summary>
    public bool IsWhole(CrmModule module) =>
        Status.MatchesUnconverted && !module.HasConverted && Sort == RecordSort.Default && View is null && Ids is null && ModifiedAfter is null;

    /// <summary>A text that is the same for the same selection only.</summary>
    public string Key => string.Join('|', Status, Sort, View?.Id, Ids is null ? null : string.Join(',', Ids), ModifiedAfter?.ToString("O"));

    /// <summary>The ids of the records, in their order.</summary>
    public IReadOnlyList<long> Of(CrmModule module)
    {
        var columns = new ModuleColumns(module.Schema);
        return module.View($"list {Key}", records => Sort.Apply(Candidates(module, records).Where(Matches), columns.Of(Sort.By)));
    }

    public bool Matches(JsonObject record) =>
        Status.Matches(record) && View?.Criterion.Matches(record) != false && (ModifiedAfter is not { } time || IsAfter(record, time));

    private IEnumerable<JsonObject> Candidates(CrmModule module, IEnumerable<JsonObject> records) =>
        Ids is null ? records : Ids.Distinct().OrderDescending().Select(module.Find).OfType<JsonObject>();

    private static bool IsAfter(JsonObject record, DateTimeOffset time) =>
        FieldValue.Read(record["Modified_Time"], ValueKind.DateTime) is [DateTimeOffset modified] && modified > time;

    private static long[]? ReadIds(CrmCall call)
    {
        var ids = QueryParameters.List(call, "ids");
        return ids.Length > MaxIds ? throw new CrmException(ListError.TooManyIds)
            : call.Query.ContainsKey("ids") ? [.. ids.Select(id => QueryParameters.Id("ids", id))]
            : null;
    }
}
