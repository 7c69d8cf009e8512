using ZohoOAuth.Simulator.Crm.Calls;

namespace ZohoOAuth.Simulator.Crm.Reading;

/// <summary>The parameter <c>fields</c>.</summary>
internal static class FieldList
{
    private const int MaxFields = 50;

    /// <summary>The fields that the request names; none for all fields.</summary>
    public static IReadOnlyList<string> Read(CrmCall call, bool mandatory)
    {
        var fields = QueryParameters.List(call, "fields");
        if (fields.Length == 0 && mandatory)
        {
            throw new CrmException(CrmError.FieldsMissing);
        }

        if (fields.Length > MaxFields)
        {
            throw new CrmException(ListError.TooManyFields);
        }

        var unknown = Array.Find(fields, field => !IsKnown(call, field));
        return unknown is null ? fields : throw new CrmException(ListError.UnknownField(unknown));
    }

    // Keys such as $approval_state are not in the metadata of the fields.
    private static bool IsKnown(CrmCall call, string field) =>
        field == "id" || field.StartsWith('$') || call.Module!.Schema.TryFind(field, out _);
}
