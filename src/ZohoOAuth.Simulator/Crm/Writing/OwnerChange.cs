using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Calls;

namespace ZohoOAuth.Simulator.Crm.Writing;

/// <summary>
/// What a request for another owner asks for (https://www.zoho.com/crm/developer/docs/api/v8/change-owner.html and change_owner.json of
/// https://github.com/zoho/crm-oas). The simulator notifies nobody.
/// </summary>
/// <param name="Ids">The records.</param>
/// <param name="Owner">The new owner.</param>
/// <param name="RelatedModules">The modules whose related records get the owner too.</param>
internal sealed record OwnerChange(IReadOnlyList<string> Ids, JsonObject Owner, IReadOnlyList<string> RelatedModules)
{
    private static readonly string[] Keys = ["ids", "owner", "notify", "related_modules"];

    public static (OwnerChange? Change, CrmError? Error) Of(CrmCall call, JsonObject? body, UserLookup users)
    {
        if (body is null)
        {
            return (null, CrmError.InvalidBody);
        }

        var ids = call.Id is null ? body["ids"] as JsonArray ?? [] : [call.Id];
        var modules = (body["related_modules"] as JsonArray ?? []).Select(module => (module as JsonObject)?["api_name"]?.ToString()).ToList();
        var owner = (body["owner"] as JsonObject)?["id"]?.ToString();
        var error = CheckKeys(body)
            ?? (ids.Count == 0 ? BodyError.MissingKey("ids") : ids.Count > RecordData.MaxRecords ? CrmError.TooManyRecords : CheckIds(ids))
            ?? (owner is null ? BodyError.MissingKey("owner") : users.Find(owner) is null ? BodyError.Invalid("id", "$.owner.id") : null)
            ?? CheckModules(call, modules);
        return error is null
            ? (new OwnerChange([.. ids.Select(id => id!.ToString())], users.Find(owner!)!, [.. modules.OfType<string>()]), null)
            : (null, error);
    }

    private static CrmError? CheckKeys(JsonObject body) =>
        body.Select(option => option.Key).FirstOrDefault(key => !Keys.Contains(key)) is { } unknown ? BodyError.UnknownKey(unknown)
        : body["notify"] is { } notify && notify.GetValueKind() is not (JsonValueKind.True or JsonValueKind.False)
            ? BodyError.WrongType("notify", "$.notify", "boolean")
        : null;

    private static CrmError? CheckIds(JsonArray ids)
    {
        var wrong = ids.ToList().FindIndex(id => id is null || !ValueFormat.IsLong(id));
        return wrong < 0 ? null : BodyError.WrongType("ids", string.Create(CultureInfo.InvariantCulture, $"$.ids[{wrong}]"), "long");
    }

    private static CrmError? CheckModules(CrmCall call, List<string?> modules)
    {
        var wrong = modules.FindIndex(module => module is null || !call.Organization.TryFind(module, out _));
        return wrong < 0 ? null : BodyError.Invalid("api_name", string.Create(CultureInfo.InvariantCulture, $"$.related_modules[{wrong}].api_name"));
    }
}
