using ZohoOAuth.Client.Primitives;

namespace ZohoOAuth.Client.Catalog.DataCenters;

/// <summary>
/// The API domain of each environment, for example sandbox.zohoapis.eu in addition to www.zohoapis.eu.
/// Source: the data center classes of https://github.com/zoho/zohocrm-csharp-sdk-8.0
/// </summary>
internal static class Environments
{
    private static readonly ZohoEnvironment[] All = [ZohoEnvironment.Production, ZohoEnvironment.Sandbox, ZohoEnvironment.Developer];

    internal static string ApiDomain(ZohoDataCenter dataCenter, ZohoEnvironment environment) => environment switch
    {
        ZohoEnvironment.Sandbox => dataCenter.ApiDomain.Replace("://www.", "://sandbox."),
        ZohoEnvironment.Developer => dataCenter.ApiDomain.Replace("://www.", "://developer."),
        _ => dataCenter.ApiDomain,
    };

    /// <summary>The environment of an API domain; null when the URL does not tell, for example for a product or a registered data center.</summary>
    internal static ZohoEnvironment? Of(ZohoDataCenter dataCenter, string apiDomain) =>
        Only(environment => HostUrl.SameOrigin(ApiDomain(dataCenter, environment), apiDomain));

    /// <summary>The only environment that matches; null when none does, or several do.</summary>
    internal static ZohoEnvironment? Only(Predicate<ZohoEnvironment> matches)
    {
        ZohoEnvironment? only = null;
        foreach (var environment in All)
        {
            if (matches(environment))
            {
                if (only is not null)
                {
                    return null;
                }

                only = environment;
            }
        }

        return only;
    }
}
