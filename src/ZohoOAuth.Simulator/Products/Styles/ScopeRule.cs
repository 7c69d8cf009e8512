namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>
/// The scopes of a product. A token needs one with the operation of the request: <c>ZohoPeople.forms.READ</c> reads, and does not write.
/// The area in the middle is not compared: this is an assumption of the simulator, and not a rule of Zoho.
/// </summary>
/// <param name="Service">The first part of the product's scopes.</param>
/// <param name="Missing">The error for a token whose scopes do not allow the operation.</param>
internal sealed record ScopeRule(string Service, ProductError Missing)
{
    private const string All = "ALL";
    private const string Write = "WRITE";

    public static IReadOnlyDictionary<string, string> Operations { get; } = new Dictionary<string, string>
    {
        [HttpMethods.Get] = "READ",
        [HttpMethods.Post] = "CREATE",
        [HttpMethods.Put] = "UPDATE",
        [HttpMethods.Patch] = "UPDATE",
        [HttpMethods.Delete] = "DELETE",
    };

    /// <summary>The same calls with the scopes of another product, which has a part of the first one.</summary>
    public IReadOnlyList<string> OtherServices { get; init; } = [];

    public bool Allows(IEnumerable<string> granted, string operation) =>
        granted.Select(scope => scope.Split('.')).Any(scope => IsOwn(scope[0]) && Covers(scope[^1], operation));

    private bool IsOwn(string service) => Same(service, Service) || OtherServices.Contains(service, StringComparer.OrdinalIgnoreCase);

    private static bool Covers(string granted, string operation) =>
        Same(granted, All) || Same(granted, operation) || (Same(granted, Write) && operation != Operations[HttpMethods.Get]);

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
