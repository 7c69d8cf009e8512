namespace ZohoOAuth.Simulator.Products.Styles;

/// <summary>
/// Log360 Cloud v2 (https://www.manageengine.com/cloud-siem/api/v2/introduction/). Every list but the accounts needs the header account_id. Public clients
/// have the envelopes. Assumption: the codes of the errors.
/// </summary>
internal static class Log360CloudStyle
{
    private const string Account = "account_id";
    private static readonly ProductError Unauthorized = Error(401, "INVALID_TOKEN", "Unauthorized", "The token is invalid.");

    public static ProductStyle Create() => For(slice => new { data = slice.Rows });

    /// <summary>The accounts are in an object of their own.</summary>
    public static ProductStyle CreateForAccounts() => For(slice => new { data = new { Accounts = slice.Rows } });

    private static ProductStyle For(Func<ListSlice, object> write) => new()
    {
        // No page says whether a list has several pages.
        Read = _ => new(0, int.MaxValue),
        Write = (slice, _) => write(slice),
        MissingToken = Unauthorized,
        InvalidToken = Unauthorized,
        Scopes = new("logs360cloud", Error(403, "INVALID_SCOPE", "Forbidden", "The scope of the token does not allow this.")),
        InvalidPage = name => throw new InvalidOperationException(name),
        HasOrganization = request => !string.IsNullOrEmpty(request.Headers[Account]),
        WrongOrganization = _ => Error(400, "MISSING_ACCOUNT", "Bad Request", $"The header {Account} is missing."),
        WithoutOrganization = ["accounts"],
        WindowExceeded = Error(429, "TOO_MANY_REQUESTS", "Too Many Requests", "Too many requests. Try again later."),
    };

    private static ProductError Error(int status, string code, string title, string detail) => new(status, new { error = new { code, title, detail } });
}
