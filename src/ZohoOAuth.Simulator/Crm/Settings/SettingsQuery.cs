using ZohoOAuth.Simulator.Crm.Calls;

namespace ZohoOAuth.Simulator.Crm.Settings;

/// <summary>Checks the parameters of a request for settings.</summary>
internal static class SettingsQuery
{
    // Assumption: Zoho's documents name no parameters of pages for settings. Clients that read all pages of everything send them.
    private const string OfPages = "page per_page";

    public static void Check(CrmCall call, IReadOnlyList<SettingsParameter> parameters)
    {
        var names = parameters.ToLookup(parameter => parameter.IsSimulated, parameter => parameter.Name);
        QueryParameters.Check(call, string.Join(' ', names[true].Prepend(OfPages)), string.Join(' ', names[false]));
        QueryParameters.PerPage(call);
        foreach (var parameter in parameters)
        {
            parameter.Check(call.Query);
        }
    }

    /// <summary>Whether the page exists: only the first one does.</summary>
    public static bool HasPage(CrmCall call) => QueryParameters.Page(call) == 1;
}
