namespace ZohoOAuth.Simulator.Crm;

/// <summary>How a module differs from others.</summary>
/// <param name="MandatoryField">The field that a new record must have.</param>
/// <param name="IsPerson">Whether its records have first and last names and email addresses.</param>
internal sealed record CrmModuleKind(string MandatoryField, bool IsPerson = false)
{
    private static readonly CrmModuleKind Custom = new("Name");

    private static readonly Dictionary<string, CrmModuleKind> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Leads"] = new("Last_Name", IsPerson: true),
        ["Contacts"] = new("Last_Name", IsPerson: true),
        ["Accounts"] = new("Account_Name"),
        ["Deals"] = new("Deal_Name"),
        ["Campaigns"] = new("Campaign_Name"),
        ["Products"] = new("Product_Name"),
    };

    public static CrmModuleKind Of(string module) => Known.GetValueOrDefault(module, Custom);
}
