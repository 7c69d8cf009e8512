using System.Globalization;
using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Records;
using ZohoOAuth.Simulator.Settings;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Crm.Settings;

/// <summary>The organization's users, page by page (https://www.zoho.com/crm/developer/docs/api/v8/get-users.html).</summary>
internal sealed class UsersEndpoint(SimulatorSettings settings)
{
    private const int MaxIds = 100;

    /// <summary>How many users of each type there are: all, none, or the only administrator.</summary>
    private static readonly Dictionary<string, Func<int, int>> Types = new()
    {
        ["AllUsers"] = all => all,
        ["ActiveUsers"] = all => all,
        ["ConfirmedUsers"] = all => all,
        ["ActiveConfirmedUsers"] = all => all,
        ["DeactiveUsers"] = _ => 0,
        ["NotConfirmedUsers"] = _ => 0,
        ["DeletedUsers"] = _ => 0,
        ["AdminUsers"] = _ => 1,
        ["ActiveConfirmedAdmins"] = _ => 1,
        ["CurrentUser"] = _ => 1,
    };

    public Task ListAsync(CrmCall call)
    {
        QueryParameters.Check(call, "type page per_page ids");
        var page = QueryParameters.Page(call);
        var perPage = QueryParameters.PerPage(call);
        var users = Select(call);
        var first = (page - 1) * perPage;
        var shown = users.Skip(first).Take(perPage).Select(SimulatedUsers.At).ToList();
        return shown.Count == 0 ? ModifiedSince.WriteNothingAsync(call) : JsonResponse.WriteAsync(call.Context, new
        {
            users = shown,
            info = new { per_page = perPage, count = shown.Count, page, more_records = first + shown.Count < users.Count },
        });
    }

    public Task GetAsync(CrmCall call)
    {
        QueryParameters.Check(call, "");
        if (!long.TryParse(call.Id, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            throw new CrmException(CrmError.InvalidId);
        }

        return UserIds.Find(call.Id!, settings.CrmUsers) is { } number && Changed(call, number)
            ? JsonResponse.WriteAsync(call.Context, new { users = new[] { SimulatedUsers.At(number) } })
            : ModifiedSince.WriteNothingAsync(call);
    }

    /// <summary>Counts users (https://www.zoho.com/crm/developer/docs/api/v8/users-count.html).</summary>
    public Task CountAsync(CrmCall call)
    {
        QueryParameters.Check(call, "type");
        return JsonResponse.WriteAsync(call.Context, new { count = Count(call) });
    }

    private List<int> Select(CrmCall call)
    {
        var numbers = Enumerable.Range(0, Count(call));
        var ids = QueryParameters.List(call, "ids");
        if (ids.Length > MaxIds)
        {
            throw new CrmException(CrmError.InvalidParameter("ids"));
        }

        if (ids.Length > 0)
        {
            numbers = numbers.Intersect(ids.Select(id => UserIds.Find(id, settings.CrmUsers)).OfType<int>());
        }

        return [.. numbers.Where(number => Changed(call, number))];
    }

    private int Count(CrmCall call) => Types.TryGetValue(QueryParameters.Text(call, "type") ?? "AllUsers", out var count)
        ? count(settings.CrmUsers)
        : throw new CrmException(ParameterError.PatternNotMatched("type"));

    private static bool Changed(CrmCall call, int number) => ModifiedSince.Read(call) is not { } time
        || DateTimeOffset.Parse(SimulatedUsers.At(number)["Modified_Time"]!.ToString(), CultureInfo.InvariantCulture) > time;
}
