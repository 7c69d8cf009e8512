namespace ZohoOAuth;

/// <summary>
/// One of Zoho's data centers. A client, a grant and a token belong to exactly one.
/// Source: https://www.zoho.com/accounts/protocol/oauth/multi-dc.html
/// </summary>
public sealed class ZohoDataCenter
{
    /// <summary>Creates a data center from its addresses, each without a slash at the end.</summary>
    public ZohoDataCenter(string code, string name, string accountsUrl, string apiDomain, string? consoleUrl = null)
    {
        Code = code;
        Name = name;
        AccountsUrl = accountsUrl;
        ApiDomain = apiDomain;
        ConsoleUrl = consoleUrl;
    }

    /// <summary>The code that Zoho's redirect calls <c>location</c>, for example <c>eu</c>.</summary>
    public string Code { get; }

    /// <summary>The name in words, for example <c>Europe</c>.</summary>
    public string Name { get; }

    /// <summary>Where grants and tokens come from, for example https://accounts.zoho.eu.</summary>
    public string AccountsUrl { get; }

    /// <summary>Where the production APIs live, for example https://www.zohoapis.eu.</summary>
    public string ApiDomain { get; }

    /// <summary>Where clients are registered, for example https://api-console.zoho.eu; null for a registered data center.</summary>
    public string? ConsoleUrl { get; }

    /// <summary>Returns the code.</summary>
    public override string ToString() => Code;
}
