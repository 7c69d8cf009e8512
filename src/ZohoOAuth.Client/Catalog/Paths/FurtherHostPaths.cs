namespace ZohoOAuth.Client.Catalog.Paths;

/// <summary>
/// The paths of the further products with hosts of their own. A host has a table even if its scopes are not listed: otherwise a path such as
/// /api/v1/contracts would get the scope of another product. Sources: the page of each resource, see the products.
/// </summary>
internal static class FurtherHostPaths
{
    internal static readonly PathTable[] Tables =
    [
        new(["contracts"], [new("/api/{v}/{contracts,counterparties}/**", "contracts.contracts.{op}")]),
        new(["salesiq"], [new("/api/{v}/*/{resource}/**", "SalesIQ.{resource}.{op}")]),
        new(["lens"],
        [
            new("/api/{v}/reports", "ZohoLens.reportapi.READ"),
            new("/api/{v}/lens_session", "ZohoLens.sessionapi.{op}"),
            new("/api/{v}/user", "ZohoLens.userapi.READ"),
        ]),
        new(["webinar"],
        [
            new("/api/{v}/*/{webinar,webinar.json}/**", "ZohoWebinar.webinar.{op}"),
            new("/api/{v}/*/{recordings,recordings.json}/**", "ZohoWebinar.recording.{op}"),
        ]),
        new(["shifts"],
        [
            new("/api/{v}/organizations", "ZohoShifts.settings.READ"),
            new("/api/{v}/*/{shifts,availability}/**", "ZohoShifts.schedules.{op}"),
            new("/api/{v}/*/{resource}/**", "ZohoShifts.{resource}.{op}"),
        ]),
        new(["tables"], [new("/api/{v}/{resource}/**", "ZohoTables.{resource}.{op}")]),
        new(["one"], [new("/api/{v}/orgs/*/users", "ZohoOne.Users.CREATE", Method: "POST")]),
        new(["payments", "paymentssandbox"], []),
        new(["marketingautomation"], []),
    ];
}
