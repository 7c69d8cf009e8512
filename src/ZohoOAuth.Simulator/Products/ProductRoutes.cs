namespace ZohoOAuth.Simulator;

/// <summary>The lists of the products beside the CRM, all on the API server, as a registered data center has them.</summary>
internal static class ProductRoutes
{
    private static readonly string[] OfDesk = ["tickets", "contacts", "accounts", "agents", "departments"];

    public static void Map(IEndpointRouteBuilder routes, ZohoSimulator zoho)
    {
        foreach ((string path, string? resource, ListStyle style) in Rows(zoho))
        {
            var endpoint = new ProductListEndpoint(zoho, style);
            routes.MapGet(path, context => endpoint.ListAsync(context, resource ?? (string)context.GetRouteValue("resource")!));
        }
    }

    /// <summary>Where two products begin alike, what they have tells them apart.</summary>
    private static IEnumerable<(string Path, string? Resource, ListStyle Style)> Rows(ZohoSimulator zoho)
    {
        ListStyle desk = ListStyles.Desk(() => zoho.DeskCountsFrom);
        return
        [
            ("/books/v3/{resource}", null, ListStyles.Finance), ("/inventory/v1/{resource}", null, ListStyles.Finance), ("/invoice/v3/{resource}", null, ListStyles.FinanceWithHeader("invoice")),
            ("/billing/v1/{resource}", null, ListStyles.FinanceWithHeader("subscriptions")), ("/expense/v1/{resource}", null, ListStyles.FinanceWithHeader("expense")), ("/recruit/v2/{resource}", null, ListStyles.Recruit),
            .. OfDesk.Select(resource => ($"/api/v1/{resource}", (string?)resource, desk)),
            ("/api/v1/requests", "requests", ListStyles.Sign), ("/api/v1/files/{id}/files", "files", ListStyles.WorkDrive),
            ("/api/v1.1/getmailinglists", "lists", ListStyles.Campaigns), ("/api/v2/channels", "channels", ListStyles.Cliq), ("/api/v2/users", "users", ListStyles.Cliq),
            ("/api/v3/portal/{portal}/{resource}", null, ListStyles.Projects), ("/api/v3/portals", "portals", ListStyles.Portals), ("/api/accounts/{account}/messages/view", "messages", ListStyles.Mail),
            ("/people/api/forms/{resource}/getRecords", null, ListStyles.People), ("/creator/v2.1/data/{owner}/{app}/report/{resource}", null, ListStyles.Creator),
        ];
    }
}
