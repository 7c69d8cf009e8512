using System.Globalization;
using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Records;
using ZohoOAuth.Simulator.Primitives;
using ZohoOAuth.Simulator.Settings;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Crm.Reading;

/// <summary>
/// Reads records (https://www.zoho.com/crm/developer/docs/api/v8/get-records.html). That page gives the order of a list: by id, descending.
/// </summary>
internal sealed class RecordsEndpoint(SimulatorClock clock, SimulatorSettings settings)
{
    private const string RecordParameters = $"fields cvid include_child {RecordStatus.Parameters}";
    private const string ListParameters = $"{RecordParameters} ids page per_page page_token sort_by sort_order";
    private const string NotSimulated = "uid startDateTime endDateTime filters cross_filters filterId";
    private static readonly string[] WithTerritories = ["Deals", "Contacts", "Accounts"];

    public async Task ListAsync(CrmCall call)
    {
        CheckTerritory(call);
        QueryParameters.Check(call, ListParameters, NotSimulated);
        var fields = FieldList.Read(call, settings.RequireFields && call.HasMandatoryFields);
        var selection = RecordSelection.Read(call);
        var page = PageRequest.Read(call, $"{selection.Key}|{string.Join(',', fields)}", clock.GetUtcNow());

        var module = call.Module!;
        var ids = selection.IsWhole(module) ? null : selection.Of(module);
        var total = ids?.Count ?? module.Count;
        if (page.Offset >= total)
        {
            await ModifiedSince.WriteNothingAsync(call);
            return;
        }

        var records = ids is null
            ? module.Page(page.Offset, page.PerPage, fields)
            : module.Page(ids.Skip(page.Offset).Take(page.PerPage), fields);
        await RecordPage.WriteAsync(call.Context, records, Info(call, page, selection.Sort, total));
    }

    /// <summary>One record. Assumption: a record that the other parameters do not select is as one that does not exist.</summary>
    public static Task GetAsync(CrmCall call)
    {
        CheckTerritory(call);
        QueryParameters.Check(call, RecordParameters, NotSimulated);
        var fields = FieldList.Read(call, mandatory: false);
        if (!long.TryParse(call.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            throw new CrmException(CrmError.InvalidId);
        }

        var selection = new RecordSelection(
            RecordStatus.ReadGiven(call), RecordSort.Default, ViewParameter.Read(call), [id], ModifiedSince.Read(call));
        return call.Module!.Find(id) is { } record && selection.Matches(record)
            ? JsonResponse.WriteAsync(call.Context, new { data = new[] { RecordShape.Project(record, fields) } })
            : ModifiedSince.WriteNothingAsync(call);
    }

    private static void CheckTerritory(CrmCall call)
    {
        _ = QueryParameters.Choice(call, "include_child", "false", "true");
        if (call.Query.ContainsKey("territory_id"))
        {
            throw new CrmException(WithTerritories.Contains(call.Module!.Name)
                ? ParameterError.NotSimulated("territory_id")
                : ListError.TerritoryNotSupported);
        }
    }

    private Dictionary<string, object?> Info(CrmCall call, PageRequest page, RecordSort sort, int total)
    {
        var next = page.Offset + page.PerPage;
        var info = new Dictionary<string, object?>
        {
            ["per_page"] = page.PerPage,
            ["count"] = Math.Min(next, total) - page.Offset,
            ["page"] = page.Page,
            ["sort_by"] = sort.By,
            ["sort_order"] = sort.Order,
            ["more_records"] = next < total,
        };
        if (call.HasPageTokens)
        {
            AddTokens(info, page, next < total ? next : null);
        }

        return info;
    }

    private void AddTokens(Dictionary<string, object?> info, PageRequest page, int? next)
    {
        var expiry = clock.GetUtcNow() + PageToken.Lifetime;
        int? previous = page.Offset > 0 ? Math.Max(0, page.Offset - page.PerPage) : null;
        info["next_page_token"] = Token(next);
        info["previous_page_token"] = Token(previous);
        info["page_token_expiry"] = next is null && previous is null ? null : RecordFactory.Time(expiry);

        string? Token(int? offset) => offset is { } start ? new PageToken(start, expiry, page.Binding).ToString() : null;
    }
}
