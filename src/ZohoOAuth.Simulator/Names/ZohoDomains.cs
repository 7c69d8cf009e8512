namespace ZohoOAuth.Simulator.Names;

/// <summary>The domains of one of Zoho's data centers.</summary>
/// <param name="Code">Zoho's code for it in redirects and in serverinfo.</param>
/// <param name="Zoho">The domain of the accounts server and of most products.</param>
/// <param name="Api">The domain of the API server.</param>
/// <param name="ServiceDesk">The host of ServiceDesk Plus; null where no document names one.</param>
internal sealed record ZohoDomains(string Code, string Zoho, string Api, string? ServiceDesk)
{
    /// <summary>
    /// Zoho's data centers. Sources: https://www.zoho.com/accounts/protocol/oauth/multi-dc.html and
    /// https://www.zoho.com/crm/developer/docs/api/v8/multi-dc.html; for ae and sg the tables of https://desk.zoho.com/DeskAPIDocument.
    /// The hosts of ServiceDesk Plus: https://www.manageengine.com/products/service-desk/sdpod-v3-api/getting-started/data-centers.html and oauth-2.0.html.
    /// Assumption: the API domains of uk, ae and sg.
    /// </summary>
    public static readonly ZohoDomains[] All =
    [
        new("us", "zoho.com", "zohoapis.com", "sdpondemand.manageengine.com"),
        new("eu", "zoho.eu", "zohoapis.eu", "sdpondemand.manageengine.eu"),
        new("in", "zoho.in", "zohoapis.in", "sdpondemand.manageengine.in"),
        new("au", "zoho.com.au", "zohoapis.com.au", "servicedeskplus.net.au"),
        new("jp", "zoho.jp", "zohoapis.jp", "servicedeskplus.jp"),
        new("ca", "zohocloud.ca", "zohoapis.ca", "servicedeskplus.ca"),
        new("sa", "zoho.sa", "zohoapis.sa", "servicedeskplus.sa"),
        new("uk", "zoho.uk", "zohoapis.uk", "servicedeskplus.uk"),
        new("cn", "zoho.com.cn", "zohoapis.com.cn", "servicedeskplus.cn"),
        new("ae", "zoho.ae", "zohoapis.ae", "servicedeskplus.ae"),
        new("sg", "zoho.sg", "zohoapis.sg", null),
    ];
}
