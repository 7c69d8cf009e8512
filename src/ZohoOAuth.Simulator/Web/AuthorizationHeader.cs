namespace ZohoOAuth.Simulator.Web;

/// <summary>Reads the token of the Authorization header, which Zoho accepts in two schemes.</summary>
internal static class AuthorizationHeader
{
    public const string Zoho = "Zoho-oauthtoken ";
    public const string Bearer = "Bearer ";

    public static string? Token(HttpContext context, string scheme)
    {
        var header = context.Request.Headers.Authorization.ToString();
        return header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? header[scheme.Length..].Trim() : null;
    }
}
