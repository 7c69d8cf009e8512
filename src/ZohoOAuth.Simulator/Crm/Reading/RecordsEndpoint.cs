using System.Globalization;
using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Records;
using ZohoOAuth.Simulator.Primitives;
using ZohoOAuth.Simulator.Settings;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Crm.Reading;

/// <summary>Reads records (https://www.zoho.com/crm/developer/docs/api/v8/get-records.html).</summary>
internal sealed class RecordsEndpoint(SimulatorClock clock, SimulatorSettings settings)
{
    public async Task ListAsync(CrmCall call)
    {
        var (request, error) = PageRequest.Read(call, settings.RequireFields, clock.GetUtcNow());
        if (request is null)
        {
            await error!.WriteAsync(call.Context);
            return;
        }

        var total = call.Module!.Count;
        if (request.Offset >= total)
        {
            await JsonResponse.WriteNoContentAsync(call.Context);
            return;
        }

        await RecordPage.WriteAsync(call.Context, call.Module.Page(request.Offset, request.PerPage, request.Fields), Info(call, request, total));
    }

    public static Task GetAsync(CrmCall call)
    {
        if (!long.TryParse(call.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return CrmError.InvalidId.WriteAsync(call.Context);
        }

        return call.Module!.Find(id) is { } record
            ? JsonResponse.WriteAsync(call.Context, new { data = new[] { record } })
            : JsonResponse.WriteNoContentAsync(call.Context);
    }

    private Dictionary<string, object?> Info(CrmCall call, PageRequest request, int total)
    {
        var next = request.Offset + request.PerPage;
        var info = new Dictionary<string, object?>
        {
            ["per_page"] = request.PerPage,
            ["count"] = Math.Min(next, total) - request.Offset,
            ["page"] = request.Page,
            ["sort_by"] = "id",
            ["sort_order"] = "asc",
            ["more_records"] = next < total,
        };
        if (call.HasPageTokens)
        {
            AddTokens(info, call, request, next < total ? next : null);
        }

        return info;
    }

    private void AddTokens(Dictionary<string, object?> info, CrmCall call, PageRequest request, int? next)
    {
        var expiry = clock.GetUtcNow() + PageToken.Lifetime;
        var binding = PageToken.BindingOf(call.Module!.Name, request.PerPage, request.Fields);
        int? previous = request.Offset > 0 ? Math.Max(0, request.Offset - request.PerPage) : null;
        info["next_page_token"] = Token(next);
        info["previous_page_token"] = Token(previous);
        info["page_token_expiry"] = next is null && previous is null ? null : RecordFactory.Time(expiry);

        string? Token(int? offset) => offset is { } start ? new PageToken(start, expiry, binding).ToString() : null;
    }
}
