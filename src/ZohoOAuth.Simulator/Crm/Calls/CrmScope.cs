namespace ZohoOAuth.Simulator.Crm.Calls;

/// <summary>
/// The scope that a request needs: <c>ZohoCRM.area.OPERATION</c> or <c>ZohoCRM.area.part.OPERATION</c>
/// (https://www.zoho.com/crm/developer/docs/api/v8/scopes.html).
/// </summary>
/// <param name="Area">modules, settings, org, users or coql.</param>
/// <param name="Part">A module, or a setting; null for the last three areas.</param>
/// <param name="Operation">CREATE, READ, UPDATE or DELETE.</param>
internal sealed record CrmScope(string Area, string? Part, string Operation)
{
    private static readonly Dictionary<string, string> Operations = new()
    {
        [HttpMethods.Get] = "READ",
        [HttpMethods.Post] = "CREATE",
        [HttpMethods.Put] = "UPDATE",
        [HttpMethods.Delete] = "DELETE",
    };

    public static CrmScope For(string area, string? part, string method) => new(area, part, Operations[method]);

    // Zoho's own pages mix upper and lower case, and users report that both work.
    public bool IsWithin(IEnumerable<string> granted) => granted.Any(scope => IsWithin(scope.Split('.')));

    private bool IsWithin(string[] granted) => granted switch
    {
        [var service, var area, var operation] => Same(service, "ZohoCRM") && Same(area, Area) && Allows(operation),
        [var service, var area, var part, var operation] =>
            Same(service, "ZohoCRM") && Same(area, Area) && Same(part, Part) && Allows(operation),
        _ => false,
    };

    private bool Allows(string operation) =>
        Same(operation, "ALL") || Same(operation, Operation) || (Same(operation, "WRITE") && Operation != "READ");

    private static bool Same(string left, string? right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
