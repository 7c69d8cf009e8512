namespace ZohoOAuth.UnitTests.Support;

/// <summary>Addresses that want to be taken for Zoho's.</summary>
public static class Hostile
{
    /// <summary>Gets addresses that are no accounts server of any data center.</summary>
    public static TheoryData<string> AccountsServers => [.. Everywhere,
        "https://accounts.zoho.com.evil.example", "http://accounts.zoho.eu", "https://accounts.zoho.eu@evil.example",
        "https://accounts.zoho.eu:444", "https://accounts.zoho.eu%2f@evil.example", "https://accounts.zoho.eu\\@evil.example",
        "https://accounts.zoho.eu.", "https://accounts-zoho.eu", "https://evilaccounts.zoho.eu", "https://accounts.zoho.evil.example",
        "https://accounts.zоho.eu", "https://acc\u200bounts.zoho.eu", "https://zoho.eu", "https://www.zohoapis.eu", "ftp://accounts.zoho.eu",
        "https://evil.example/accounts.zoho.eu", "https://evil.example?accounts.zoho.eu", "https://evil.example#accounts.zoho.eu", "accounts.zoho.eu"];

    /// <summary>Gets addresses where no API of Zoho's takes a token.</summary>
    public static TheoryData<string> ApiHosts => [.. Everywhere,
        "https://www.zohoapis.com.evil.example", "http://www.zohoapis.eu", "https://www.zohoapis.eu@evil.example", "https://user@www.zohoapis.eu",
        "https://user:password@desk.zoho.eu", "https://www.zohoapis.eu:444", "https://desk.zoho.eu:8443", "https://zohoapis.eu", "https://evil.zohoapis.eu",
        "https://wwwzohoapis.eu", "https://www-zohoapis.eu", "https://desk.zoho.eu.evil.example", "https://evildesk.zoho.eu", "https://desk.evil.zoho.eu",
        "https://blog.zoho.eu", "https://www.zohоapis.eu", "https://desk.zoho.ca", "https://www.zohoapis.xyz", "https://desk.zohoapis.eu",
        "http://desk.zoho.eu", "http://download-accl.zoho.eu", "https://download-accl.zoho.eu.evil.example", "https://zmdownload-accl.zoho.eu",
        "https://accl.zoho.eu", "https://download-accl.zohoapis.eu", "https://download-accl.evil.zoho.eu"];

    private static string[] Everywhere =>
    [
        "https://evil.example", "http://localhost", "http://127.0.0.1:8080", "https://[::1]", "file:///etc/passwd", "javascript:alert(1)", "data:text/plain,x",
        "https://localhost.evil.example", "https://0x7f.1", "https://accounts.zoho.eu.xn--p1ai",
    ];
}
