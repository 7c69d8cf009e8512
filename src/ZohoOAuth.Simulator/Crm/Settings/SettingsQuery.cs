using ZohoOAuth.Simulator.Crm.Calls;

namespace ZohoOAuth.Simulator.Crm.Settings;

/// <summary>Checks the parameters of a request for settings.</summary>
internal static class SettingsQuery
{
    public static CrmError? Check(IQueryCollection query, IReadOnlyList<SettingsParameter> parameters)
    {
        var unknown = query.Keys.FirstOrDefault(name => parameters.All(parameter => parameter.Name != name));
        return unknown is null
            ? parameters.Select(parameter => parameter.Check(query)).FirstOrDefault(error => error is not null)
            : SettingsError.UnknownParameter(unknown);
    }
}
