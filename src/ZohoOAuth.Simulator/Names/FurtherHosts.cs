namespace ZohoOAuth.Simulator.Names;

/// <summary>The hosts of the products whose pages list the data centers that have them, with these pages. Other data centers lack the host.</summary>
internal static class FurtherHosts
{
    public static readonly HostRow[] Rows =
    [
        // https://www.zoho.com/commerce/api/multiple-data-centers.html
        In("us eu in au jp", "commerce", "commerce"),

        // https://www.zoho.com/lens/resources/api/getting-started/multi-dc.html
        In("us au eu in cn jp ca sa", "lens", "lens"),

        // https://www.zoho.com/meeting/api-integration/multi-dc.html
        In("us au eu in cn jp ca sa", "meeting", "conferences"),

        // https://www.zoho.com/webinar/api-integration/multi-dc-page.html
        In("us au eu in cn jp ca sa", "webinar", "conferences"),

        // https://zoho.com/shifts/api/v1/introduction
        In("us eu au", "shifts", "shifts"),

        // https://www.zoho.com/workerly/developer-guide/multi-dc.html
        In("us au eu in jp", "workerly", "workerly"),

        // https://www.zoho.com/contracts/api/understanding-the-basics/data-centers-vs-base-uri-structure.html
        In("us eu in au jp ca sa", "contracts", "contracts"),

        // https://www.zoho.com/salesiq/help/developer-section/rest-api-v2.html
        In("us eu in au cn jp", "salesiq", "salesiq"),

        // https://zoho.com/thrive/resources/api/data-centers.html
        In("us eu", "thrive", "thrive"),

        // https://www.zoho.com/learn/api/get-list-of-manuals-shared-to-custom-portal.html
        In("us", "learn", "learn"),

        // Their pages name no host but this one: https://www.zoho.com/fsm/developer/help/api/get-work-orders.html,
        // https://www.zoho.com/voice/api/get-a-call-log.html, https://www.zoho.com/connect/api/get-all-networks.html,
        // https://zoho.com/marketingautomation/help/developers/v1/add-new-leads-list.html and https://tables.zoho.com/help/api/v1
        In("us", "fsm", "fsm"),
        In("us", "voice", "voice"),
        In("us", "connect", "connect"),
        In("us", "marketingautomation", "marketing automation"),
        In("us", "tables", "tables"),

        // https://www.zoho.com/zeptomail/help/api/list-agents.html
        new(domains => domains.Code is "us" ? "api.zeptomail.com" : domains.Code is "in" ? "api.zeptomail.in" : null, "zeptomail"),
    ];

    private static HostRow In(string dataCenters, string label, params string[] products)
    {
        var codes = dataCenters.Split(' ');
        return new(domains => codes.Contains(domains.Code) ? $"{label}.{domains.Zoho}" : null, products);
    }
}
