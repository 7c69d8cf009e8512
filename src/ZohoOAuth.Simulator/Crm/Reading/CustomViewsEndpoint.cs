using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Criteria;
using ZohoOAuth.Simulator.Crm.Records;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Crm.Reading;

/// <summary>The custom views of a module (https://www.zoho.com/crm/developer/docs/api/v8/custom-view-meta.html).</summary>
internal static class CustomViewsEndpoint
{
    private static readonly object Translation = new
    {
        public_views = "Public Views",
        other_users_views = "Other Users' Views",
        shared_with_me = "Shared With Me",
        created_by_me = "Created By Me",
    };

    public static Task ListAsync(CrmCall call)
    {
        QueryParameters.Check(call, "module page per_page", "ids");
        var page = QueryParameters.Page(call);
        var perPage = QueryParameters.PerPage(call);
        var views = CustomViews.Of(ModuleOf(call));
        var first = (page - 1) * perPage;
        var shown = views.Skip(first).Take(perPage).Select(view => view.Definition).ToList();
        return shown.Count == 0 ? JsonResponse.WriteNoContentAsync(call.Context) : JsonResponse.WriteAsync(call.Context, new
        {
            custom_views = shown,
            info = new
            {
                per_page = perPage,
                @default = views.FirstOrDefault(view => view.IsDefault)?.Id,
                count = shown.Count,
                page,
                more_records = first + shown.Count < views.Count,
                translation = Translation,
            },
        });
    }

    public static Task GetAsync(CrmCall call)
    {
        QueryParameters.Check(call, "module");
        return CustomViews.Of(ModuleOf(call)).FirstOrDefault(view => view.Id == call.Id) is { } view
            ? JsonResponse.WriteAsync(call.Context, new { custom_views = new[] { view.Definition } })
            : JsonResponse.WriteNoContentAsync(call.Context);
    }

    private static CrmModule ModuleOf(CrmCall call)
    {
        var name = QueryParameters.Text(call, "module") ?? throw new CrmException(ViewError.ModuleMissing);
        return call.Organization.TryFind(name, out var module) ? module : throw new CrmException(ViewError.InvalidModule);
    }
}
