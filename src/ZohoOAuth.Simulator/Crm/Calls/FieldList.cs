using ZohoOAuth.Simulator.Crm.Schema;

namespace ZohoOAuth.Simulator.Crm.Calls;

/// <summary>The parameter <c>fields</c>.</summary>
internal static class FieldList
{
    private const int MaxFields = 50;

    /// <summary>The fields of the module that the request names; none for all fields.</summary>
    public static IReadOnlyList<string> Read(CrmCall call, bool mandatory) => Read(call, mandatory, call.Module!.Schema);

    /// <summary>The fields of a module, where it is not the one in the path.</summary>
    public static IReadOnlyList<string> Read(CrmCall call, bool mandatory, ModuleSchema schema) =>
        Read(call, mandatory, field => field == "id" || schema.TryFind(field, out _));

    /// <summary>The fields of what is not a module. Keys such as $approval_state are not in the metadata of the fields.</summary>
    public static IReadOnlyList<string> Read(CrmCall call, bool mandatory, Func<string, bool> isKnown)
    {
        var fields = QueryParameters.List(call, "fields");
        if (fields.Length == 0 && mandatory)
        {
            throw new CrmException(CrmError.FieldsMissing);
        }

        if (fields.Length > MaxFields)
        {
            throw new CrmException(ParameterError.TooManyFields);
        }

        var unknown = Array.Find(fields, field => !field.StartsWith('$') && !isKnown(field));
        return unknown is null ? fields : throw new CrmException(ParameterError.UnknownField(unknown));
    }
}
