using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Reading;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Crm.Search;

/// <summary>Counts records (https://www.zoho.com/crm/developer/docs/api/v8/module_record_count.html).</summary>
internal static class CountEndpoint
{
    public static Task CountAsync(CrmCall call)
    {
        SearchScope.Require(call);
        call.Require(CrmScope.For("settings", "layouts", HttpMethods.Get));
        QueryParameters.Check(call, $"cvid {SearchQuery.Parameters} {RecordStatus.Parameters} page per_page", "type");
        var view = ViewParameter.Read(call);
        var query = SearchQuery.Read(call);
        if (view is not null && query is not null)
        {
            throw new CrmException(ListError.Ambiguous(
                "Please use either Cvid or Search Params. Combination of both the params is not allowed", "cvid", query.Parameter));
        }

        var status = view is null ? RecordStatus.Read(call) : RecordStatus.ReadGiven(call);
        var criterion = view?.Criterion ?? query?.Criterion;
        var module = call.Module!;
        var count = criterion is null && status.MatchesUnconverted && !module.HasConverted
            ? module.Count
            : module.View(
                $"count {view?.Id}|{query?.Key}|{status}",
                records => records.Where(record => status.Matches(record) && criterion?.Matches(record) != false)).Count;
        return JsonResponse.WriteAsync(call.Context, new { count });
    }
}
