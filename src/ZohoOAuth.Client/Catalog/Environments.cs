namespace ZohoOAuth.Client.Catalog;

/// <summary>
/// The API domain of each environment: sandbox.zohoapis.eu beside www.zohoapis.eu.
/// Source: the data center classes of https://github.com/zoho/zohocrm-csharp-sdk-8.0
/// </summary>
internal static class Environments
{
    internal static string ApiDomain(ZohoDataCenter dataCenter, ZohoEnvironment environment) => environment switch
    {
        ZohoEnvironment.Sandbox => dataCenter.ApiDomain.Replace("://www.", "://sandbox."),
        ZohoEnvironment.Developer => dataCenter.ApiDomain.Replace("://www.", "://developer."),
        _ => dataCenter.ApiDomain,
    };
}
