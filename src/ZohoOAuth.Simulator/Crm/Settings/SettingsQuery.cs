using ZohoOAuth.Simulator.Crm.Calls;

namespace ZohoOAuth.Simulator.Crm.Settings;

/// <summary>Checks the parameters of a request for settings.</summary>
internal static class SettingsQuery
{
    private const string Page = "page";
    private const string PerPage = "per_page";
    private const int MaxPerPage = 200;
    private const int LastPage = 1_000_000;

    public static CrmError? Check(IQueryCollection query, IReadOnlyList<SettingsParameter> parameters)
    {
        var unknown = query.Keys.FirstOrDefault(name => name is not (Page or PerPage) && parameters.All(parameter => parameter.Name != name));
        return unknown is null
            ? CheckPage(query) ?? parameters.Select(parameter => parameter.Check(query)).FirstOrDefault(error => error is not null)
            : SettingsError.UnknownParameter(unknown);
    }

    /// <summary>
    /// Whether the page exists: only the first one does. Assumption: Zoho's documents name no parameters of pages for settings, and
    /// clients that read all pages of everything send them.
    /// </summary>
    public static bool HasPage(IQueryCollection query) => QueryNumber.TryRead(query, Page, 1, LastPage, out var page) && page == 1;

    private static CrmError? CheckPage(IQueryCollection query) =>
        !QueryNumber.TryRead(query, PerPage, MaxPerPage, MaxPerPage, out _) ? CrmError.InvalidParameter(PerPage)
        : !QueryNumber.TryRead(query, Page, 1, LastPage, out _) ? CrmError.InvalidParameter(Page)
        : null;
}
