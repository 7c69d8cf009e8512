using System.Text.RegularExpressions;

namespace ZohoOAuth.Simulator.Tokens;

/// <summary>
/// The scopes that the consent page accepts: <c>Service.scope_name.OPERATION</c> of a known service
/// (https://www.zoho.com/crm/developer/docs/api/v8/scopes.html). A space is not a separator, so a list that is separated by
/// spaces is one unknown scope.
/// </summary>
internal static partial class ScopeGrammar
{
    private static readonly HashSet<string> Services = new(StringComparer.OrdinalIgnoreCase)
    {
        "AaaServer", "Desk", "DesktopCentralCloud", "logs360cloud", "MDMOnDemand", "PatchManagerPlusCloud",
        "PhoneBridge", "Qntrl", "SDPOnDemand", "Site24x7", "WorkDrive", "ZohoAnalytics", "ZohoAssist",
        "ZohoBackstage", "ZohoBigin", "ZohoBilling", "ZohoBookings", "ZohoBooks", "ZohoBugTracker", "ZohoCalendar",
        "ZohoCampaigns", "ZohoCatalyst", "ZohoCliq", "ZohoCommerce", "ZohoContracts", "ZohoCreator", "ZohoCRM", "ZohoDirectory",
        "ZohoExpense", "ZohoFiles", "ZohoFSM", "ZohoInventory", "ZohoInvoice", "ZohoMail", "ZohoMeeting", "ZohoOne", "ZohoPay", "ZohoPC",
        "ZohoPeople", "ZohoProjects", "ZohoRecruit", "ZohoSearch", "ZohoSheet", "ZohoSign", "ZohoSocial", "ZohoSprints",
        "ZohoSubscriptions", "ZohoVault", "ZohoWriter", "profile",

        // The pages of these products are in FurtherHosts.
        "contracts", "SalesIQ", "Thrive", "Zeptomail", "ZohoLearn", "ZohoLens", "ZohoMarketingAutomation", "zohopulse", "ZohoShifts", "ZohoTables",
        "ZohoVoice", "ZohoWebinar", "ZohoWorkerly",
    };

    public static IReadOnlyList<string> Split(string scope) =>
        scope.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static bool IsKnown(string scope) =>
        Form().Match(scope) is { Success: true } match && Services.Contains(match.Groups["service"].Value);

    [GeneratedRegex(@"^(?<service>[A-Za-z0-9]+)(\.[A-Za-z0-9_]+){1,4}$", RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
