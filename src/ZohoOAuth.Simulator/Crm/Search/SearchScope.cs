using ZohoOAuth.Simulator.Crm.Calls;

namespace ZohoOAuth.Simulator.Crm.Search;

/// <summary>The scope of Zoho Search, which a search needs beside that of the module (search-records.html, "Scope").</summary>
internal static class SearchScope
{
    private const string Name = "ZohoSearch.securesearch.READ";

    public static void Require(CrmCall call)
    {
        if (!call.Scopes.Contains(Name, StringComparer.OrdinalIgnoreCase))
        {
            throw new CrmException(CrmError.ScopeMismatch);
        }
    }
}
