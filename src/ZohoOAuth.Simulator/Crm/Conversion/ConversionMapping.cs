using System.Text.Json.Nodes;
using ZohoOAuth.Simulator.Crm.Schema;

namespace ZohoOAuth.Simulator.Crm.Conversion;

/// <summary>
/// The fields of a lead that a conversion copies. Assumption: the mapping of an organization that did not change it; Zoho shows it
/// in Setup, and under <c>convert_mapping</c> of the layouts.
/// </summary>
internal static class ConversionMapping
{
    public static readonly IReadOnlyDictionary<string, string> Account = new Dictionary<string, string>
    {
        ["Company"] = "Account_Name",
        ["Owner"] = "Owner",
        ["Phone"] = "Phone",
        ["Website"] = "Website",
        ["Industry"] = "Industry",
        ["No_of_Employees"] = "Employees",
        ["Annual_Revenue"] = "Annual_Revenue",
        ["Street"] = "Billing_Street",
        ["City"] = "Billing_City",
        ["State"] = "Billing_State",
        ["Zip_Code"] = "Billing_Code",
        ["Country"] = "Billing_Country",
    };

    public static readonly IReadOnlyDictionary<string, string> Contact = new Dictionary<string, string>
    {
        ["First_Name"] = "First_Name",
        ["Last_Name"] = "Last_Name",
        ["Owner"] = "Owner",
        ["Email"] = "Email",
        ["Secondary_Email"] = "Secondary_Email",
        ["Phone"] = "Phone",
        ["Mobile"] = "Mobile",
        ["Designation"] = "Title",
        ["Lead_Source"] = "Lead_Source",
        ["Email_Opt_Out"] = "Email_Opt_Out",
        ["Skype_ID"] = "Skype_ID",
        ["Description"] = "Description",
        ["Street"] = "Mailing_Street",
        ["City"] = "Mailing_City",
        ["State"] = "Mailing_State",
        ["Zip_Code"] = "Mailing_Zip",
        ["Country"] = "Mailing_Country",
    };

    public static readonly IReadOnlyDictionary<string, string> Deal = new Dictionary<string, string>
    {
        ["Owner"] = "Owner",
        ["Lead_Source"] = "Lead_Source",
    };

    /// <summary>The values of the lead under the names of the other module, as far as that module has the fields.</summary>
    public static JsonObject Map(this IReadOnlyDictionary<string, string> mapping, JsonObject lead, ModuleSchema target) => new(mapping
        .Where(pair => lead[pair.Key] is not null && target.TryFind(pair.Value, out _))
        .Select(pair => KeyValuePair.Create(pair.Value, lead[pair.Key]?.DeepClone())));
}
