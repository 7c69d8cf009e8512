namespace ZohoOAuth;

/// <summary>
/// A data center of Zoho. A client, a grant and a token each belong to one data center. Source:
/// https://www.zoho.com/accounts/protocol/oauth/multi-dc.html
/// </summary>
public sealed class ZohoDataCenter
{
    /// <summary>Creates a data center from its addresses, each without a slash at the end.</summary>
    internal ZohoDataCenter(string code, string name, string accountsUrl, string apiDomain, string? consoleUrl = null)
    {
        Code = code;
        Name = name;
        AccountsUrl = accountsUrl;
        ApiDomain = apiDomain;
        ConsoleUrl = consoleUrl;
    }

    /// <summary>The code of the data center, for example <c>eu</c>. Zoho's redirect contains it as <c>location</c>.</summary>
    public string Code { get; }

    /// <summary>The name of the region, for example <c>Europe</c>.</summary>
    public string Name { get; }

    /// <summary>The server that issues grants and tokens, for example https://accounts.zoho.eu.</summary>
    public string AccountsUrl { get; }

    /// <summary>The host of the production APIs, for example https://www.zohoapis.eu.</summary>
    public string ApiDomain { get; }

    /// <summary>
    /// The API console where you register clients, for example https://api-console.zoho.eu. Null for a data center that you added with
    /// Register-ZohoDataCenter.
    /// </summary>
    public string? ConsoleUrl { get; }

    /// <summary>Returns the code.</summary>
    public override string ToString() => Code;
}
