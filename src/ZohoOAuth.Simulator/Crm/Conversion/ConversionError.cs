using ZohoOAuth.Simulator.Crm.Calls;

namespace ZohoOAuth.Simulator.Crm.Conversion;

/// <summary>The errors of a lead that cannot be converted (convert_lead.json of https://github.com/zoho/crm-oas).</summary>
internal static class ConversionError
{
    public static readonly CrmError UnknownLead = new(400, "INVALID_DATA", "invalid data", Path());
    public static readonly CrmError AlreadyConverted = new(400, "ID_ALREADY_CONVERTED", "id already converted", Path());

    private static Dictionary<string, object> Path() => new() { ["resource_path_index"] = 1 };
}
