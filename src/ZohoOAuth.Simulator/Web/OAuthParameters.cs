using System.Net.Http.Headers;
using System.Text;

namespace ZohoOAuth.Simulator.Web;

/// <summary>
/// The parameters of a request to an accounts server, from the query string, from form-data or x-www-form-urlencoded, and, for
/// the client id and secret only, from the Basic header
/// (https://www.zoho.com/accounts/protocol/oauth/web-apps/access-token-expiry.html).
/// </summary>
internal sealed class OAuthParameters
{
    private readonly IQueryCollection _query;
    private readonly IFormCollection _form;
    private readonly string[] _basic;

    private OAuthParameters(IQueryCollection query, IFormCollection form, string? authorization)
    {
        _query = query;
        _form = form;
        _basic = ReadBasic(authorization);
    }

    public string? ClientId => this["client_id"] ?? _basic.ElementAtOrDefault(0);

    public string? ClientSecret => this["client_secret"] ?? _basic.ElementAtOrDefault(1);

    public string? this[string name] => NonEmpty(_form[name]) ?? NonEmpty(_query[name]);

    public static async Task<OAuthParameters> ReadAsync(HttpContext context)
    {
        var request = context.Request;
        var form = request.HasFormContentType ? await request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty;
        return new OAuthParameters(request.Query, form, request.Headers.Authorization);
    }

    private static string? NonEmpty(string? value) => string.IsNullOrEmpty(value) ? null : value;

    private static string[] ReadBasic(string? authorization)
    {
        if (!AuthenticationHeaderValue.TryParse(authorization, out var header) || header.Scheme != "Basic")
        {
            return [];
        }

        var decoded = new byte[header.Parameter?.Length ?? 0];
        return Convert.TryFromBase64String(header.Parameter ?? "", decoded, out var length)
            ? Encoding.UTF8.GetString(decoded, 0, length).Split(':', 2)
            : [];
    }
}
