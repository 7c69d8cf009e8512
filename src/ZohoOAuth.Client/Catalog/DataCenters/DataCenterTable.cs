namespace ZohoOAuth.Client.Catalog.DataCenters;

/// <summary>
/// Zoho's eleven data centers. Sources: https://www.zoho.com/accounts/protocol/oauth/multi-dc.html and
/// https://www.zoho.com/crm/developer/docs/api/v8/multi-dc.html. The hosts of uk, ae and sg, except their accounts servers, come
/// from the tables of Desk and Projects and from public tools. Canada's hosts are irregular.
/// </summary>
internal static class DataCenterTable
{
    internal static readonly ZohoDataCenter[] Rows =
    [
        new("us", "United States", "https://accounts.zoho.com", "https://www.zohoapis.com", "https://api-console.zoho.com"),
        new("eu", "Europe", "https://accounts.zoho.eu", "https://www.zohoapis.eu", "https://api-console.zoho.eu"),
        new("in", "India", "https://accounts.zoho.in", "https://www.zohoapis.in", "https://api-console.zoho.in"),
        new("au", "Australia", "https://accounts.zoho.com.au", "https://www.zohoapis.com.au", "https://api-console.zoho.com.au"),
        new("jp", "Japan", "https://accounts.zoho.jp", "https://www.zohoapis.jp", "https://api-console.zoho.jp"),
        new("ca", "Canada", "https://accounts.zohocloud.ca", "https://www.zohoapis.ca", "https://api-console.zohocloud.ca"),
        new("sa", "Saudi Arabia", "https://accounts.zoho.sa", "https://www.zohoapis.sa", "https://api-console.zoho.sa"),
        new("uk", "United Kingdom", "https://accounts.zoho.uk", "https://www.zohoapis.uk", "https://api-console.zoho.uk"),
        new("cn", "China", "https://accounts.zoho.com.cn", "https://www.zohoapis.com.cn", "https://api-console.zoho.com.cn"),
        new("ae", "United Arab Emirates", "https://accounts.zoho.ae", "https://www.zohoapis.ae", "https://api-console.zoho.ae"),
        new("sg", "Singapore", "https://accounts.zoho.sg", "https://www.zohoapis.sg", "https://api-console.zoho.sg"),
    ];
}
