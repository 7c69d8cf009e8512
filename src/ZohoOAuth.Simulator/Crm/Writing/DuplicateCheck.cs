using System.Globalization;
using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Calls;
using ZohoOAuth.Simulator.Crm.Records;
using ZohoOAuth.Simulator.Identity;

namespace ZohoOAuth.Simulator.Crm.Writing;

/// <summary>Finds records with the same value in a field.</summary>
internal static class DuplicateCheck
{
    /// <summary>The error for unique fields whose value another record has; null if there is none.</summary>
    public static CrmError? Check(CrmModule module, JsonObject values, RowPath path, long? own)
    {
        var errors = module.Schema.Fields
            .Where(field => field.IsUnique)
            .Select(field => Find(module, values, field.Name) is { } id && id != own ? Duplicate(module, field.Name, path, id) : null)
            .OfType<CrmError>()
            .ToList();
        return errors.Count > 1 ? RowError.Several(errors) : errors.FirstOrDefault();
    }

    /// <summary>The first of these fields with a value that a record has, and that record.</summary>
    public static (string? Field, long? Id) FindFirst(CrmModule module, JsonObject row, IEnumerable<string> fields)
    {
        foreach (var field in fields)
        {
            if (Find(module, row, field) is { } id)
            {
                return (field, id);
            }
        }

        return (null, null);
    }

    /// <summary>The fields that an upsert compares: those of the request, else the system's and then the unique ones.</summary>
    public static IEnumerable<string> Fields(CrmModule module, IReadOnlyList<string> requested) => requested.Count > 0
        ? requested
        : module.Schema.DuplicateCheckFields.Union(module.Schema.Fields.Where(field => field.IsUnique).Select(field => field.Name));

    private static long? Find(CrmModule module, JsonObject row, string field) =>
        row[field] is JsonValue value && value.ToString() is { Length: > 0 } text ? module.FindByValue(field, text) : null;

    private static CrmError Duplicate(CrmModule module, string field, RowPath path, long id)
    {
        var owner = module.Find(id)?["Owner"];
        return RowError.Duplicate(
            field,
            path,
            id.ToString(CultureInfo.InvariantCulture),
            new { name = owner?["name"]?.ToString(), id = owner?["id"]?.ToString(), zuid = SimulatedUser.Zuid });
    }
}
