using System.Globalization;
using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Metering;
using ZohoOAuth.Simulator.Tokens;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Crm;

/// <summary>What every CRM request must pass: the header, the token, the budget, the URL, the module, the scope.</summary>
internal sealed class CrmRequestGuard(PerDataCenter<TokenStore> tokens, PerDataCenter<CrmOrganization> organizations, ApiMeters meters)
{
    private static readonly Dictionary<string, decimal> Versions = new()
    {
        ["v2"] = 2, ["v2.1"] = 2.1m, ["v3"] = 3, ["v4"] = 4, ["v5"] = 5, ["v6"] = 6, ["v7"] = 7, ["v8"] = 8,
    };

    /// <summary>Guards requests to one place, such as <c>settings.modules</c>.</summary>
    public RequestDelegate Guard(string area, string? part, Func<CrmCall, Task> handler) =>
        context => HandleAsync(context, _ => CrmScope.For(area, part, context.Request.Method), handler);

    /// <summary>Guards requests whose scope does not follow from their method.</summary>
    public RequestDelegate Guard(CrmScope scope, Func<CrmCall, Task> handler) => context => HandleAsync(context, _ => scope, handler);

    /// <summary>Guards requests to records, whose scope depends on the module.</summary>
    public RequestDelegate GuardRecords(Func<CrmCall, Task> handler) =>
        context => HandleAsync(context, module => CrmScope.For("modules", module!.Name, context.Request.Method), handler);

    private Task HandleAsync(HttpContext context, Func<CrmModule?, CrmScope> scope, Func<CrmCall, Task> handler)
    {
        var crm = organizations.Of(context);
        var error = Authenticate(context, out var token) ?? CountRequest(context);
        if (error is not null)
        {
            return error.WriteAsync(context);
        }

        if (!Versions.TryGetValue((string)context.GetRouteValue("version")!, out var version))
        {
            return CrmError.InvalidUrlPattern.WriteAsync(context);
        }

        CrmModule? module = null;
        if (context.GetRouteValue("module") is string name && !crm.TryFind(name, out module))
        {
            return CrmError.InvalidModule.WriteAsync(context);
        }

        return scope(module).IsWithin(token!.Scope)
            ? handler(new CrmCall(context, version, crm, module))
            : CrmError.ScopeMismatch.WriteAsync(context);
    }

    // CRM takes its own scheme alone: a Bearer header is as good as none.
    private CrmError? Authenticate(HttpContext context, out AccessToken? token)
    {
        var value = AuthorizationHeader.Token(context, AuthorizationHeader.Zoho);
        token = value is null ? null : tokens.Of(context).FindAccessToken(value);
        return value is null ? CrmError.AuthenticationFailure
            : token is null ? CrmError.InvalidToken
            : null;
    }

    // A 429 of CRM names no time to wait, and does not tell which limit was hit.
    private CrmError? CountRequest(HttpContext context)
    {
        var reading = meters.Count(context);
        if (reading.Limit is not null)
        {
            return CrmError.TooManyRequests;
        }

        // It is told only when less than half of the day's are left.
        if (reading is { HasUsedHalf: true, CreditsLeft: { } credits })
        {
            context.Response.Headers["X-API-CREDITS-REMAINING"] = credits.ToString(CultureInfo.InvariantCulture);
        }

        return null;
    }
}
