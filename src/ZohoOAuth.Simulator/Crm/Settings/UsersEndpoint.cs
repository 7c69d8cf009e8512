using System.Globalization;
using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Settings;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Crm.Settings;

/// <summary>The organization's users, page by page (https://www.zoho.com/crm/developer/docs/api/v8/get-users.html).</summary>
internal sealed class UsersEndpoint(SimulatorSettings settings)
{
    private const int MaxPerPage = 200;
    private const int LastPage = 1_000_000;

    public Task ListAsync(CrmCall call)
    {
        if (!QueryNumber.TryRead(call.Query, "per_page", MaxPerPage, MaxPerPage, out var perPage))
        {
            return CrmError.InvalidParameter("per_page").WriteAsync(call.Context);
        }

        return QueryNumber.TryRead(call.Query, "page", 1, LastPage, out var page)
            ? WriteAsync(call, page, perPage)
            : CrmError.InvalidParameter("page").WriteAsync(call.Context);
    }

    private Task WriteAsync(CrmCall call, int page, int perPage)
    {
        var total = call.Query["type"] == "CurrentUser" ? 1 : settings.CrmUsers;
        var first = (page - 1) * perPage;
        var count = Math.Clamp(total - first, 0, perPage);
        if (count == 0)
        {
            return JsonResponse.WriteNoContentAsync(call.Context);
        }

        return JsonResponse.WriteAsync(call.Context, new
        {
            users = Enumerable.Range(first, count).Select(number => number == 0 ? UserDescription.ConsentingUser() : Generated(number)),
            info = new { per_page = perPage, count, page, more_records = first + count < total },
        });
    }

    private static JsonObject Generated(int number)
    {
        var digits = number.ToString("000000", CultureInfo.InvariantCulture);
        return UserDescription.Colleague($"3652397000001{digits}", "User", digits, $"user{digits}@example.com", $"653{digits}");
    }
}
