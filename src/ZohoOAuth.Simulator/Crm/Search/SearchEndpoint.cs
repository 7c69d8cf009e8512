using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Criteria;
using ZohoOAuth.Simulator.Crm.Reading;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Crm.Search;

/// <summary>Searches records (https://www.zoho.com/crm/developer/docs/api/v8/search-records.html).</summary>
internal static class SearchEndpoint
{
    private const string Parameters = $"{SearchQuery.Parameters} {RecordStatus.Parameters} fields page per_page sort_by sort_order";
    private const string NotSimulated = "cvid approval_state type role_id include_lite_users";
    private const int MaxRecords = 2000;

    public static Task SearchAsync(CrmCall call)
    {
        SearchScope.Require(call);
        QueryParameters.Check(call, Parameters, NotSimulated);
        var fields = FieldList.Read(call, mandatory: false);
        var query = SearchQuery.Read(call) ?? throw new CrmException(SearchError.ParameterMissing);
        var status = RecordStatus.Read(call);
        var sort = RecordSort.Read(call);
        var page = QueryParameters.Page(call);
        var perPage = QueryParameters.PerPage(call);
        if (page * perPage > MaxRecords)
        {
            throw new CrmException(SearchError.LimitReached);
        }

        var module = call.Module!;
        var column = new ModuleColumns(module.Schema).Of(sort.By);
        var ids = module.View(
            $"search {query.Key}|{status}|{sort}",
            records => sort.Apply(records.Where(record => status.Matches(record) && query.Criterion.Matches(record)), column));
        var shown = ids.Skip((page - 1) * perPage).Take(perPage).ToList();
        return shown.Count == 0
            ? JsonResponse.WriteNoContentAsync(call.Context)
            : RecordPage.WriteAsync(call.Context, module.Page(shown, fields), new
            {
                per_page = perPage,
                count = shown.Count,
                sort_by = sort.By,
                page,
                sort_order = sort.Order,
                more_records = page * perPage < ids.Count,
            });
    }
}
