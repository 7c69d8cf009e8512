using System.Globalization;
using ZohoOAuth.Simulator.Crm.Records;
using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Metering;
using ZohoOAuth.Simulator.Primitives;
using ZohoOAuth.Simulator.Tokens;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Crm.Calls;

/// <summary>Checks every CRM request in this order: header, token, organization, budget, URL, module, scope.</summary>
internal sealed class CrmRequestGuard(
    PerDataCenter<TokenStore> tokens, PerDataCenter<CrmOrganization> organizations, ApiMeters meters, SimulatorClock clock)
{
    // https://www.zoho.com/crm/developer/docs/api/v8/bulk-write/upload-file.html
    private const string OrganizationHeader = "X-CRM-ORG";

    private static readonly Dictionary<string, decimal> Versions = new()
    {
        ["v2"] = 2, ["v2.1"] = 2.1m, ["v3"] = 3, ["v4"] = 4, ["v5"] = 5, ["v6"] = 6, ["v7"] = 7, ["v8"] = 8,
    };

    /// <summary>Whether CRM has or had this version of its API, such as <c>v8</c>.</summary>
    public static bool IsVersion(string version) => Versions.ContainsKey(version);

    /// <summary>Guards an endpoint whose scope names an area and a part, such as <c>settings.modules</c>.</summary>
    public RequestDelegate Guard(string area, string? part, Func<CrmCall, Task> handler) =>
        context => HandleAsync(context, _ => CrmScope.For(area, part, context.Request.Method), handler);

    /// <summary>Guards an endpoint whose scope does not depend on the method.</summary>
    public RequestDelegate Guard(CrmScope scope, Func<CrmCall, Task> handler) => context => HandleAsync(context, _ => scope, handler);

    /// <summary>Guards an endpoint for records, whose scope depends on the module.</summary>
    public RequestDelegate GuardRecords(Func<CrmCall, Task> handler) =>
        context => HandleAsync(context, module => CrmScope.For("modules", module!.Name, context.Request.Method), handler);

    private Task HandleAsync(HttpContext context, Func<CrmModule?, CrmScope> scope, Func<CrmCall, Task> handler)
    {
        var crm = organizations.Of(context);
        crm.Due.Run(clock.GetUtcNow());
        var error = Authenticate(context, out var token) ?? CheckOrganization(context) ?? CountRequest(context);
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
            return (DocumentedOperations.HasModule(name) ? CrmError.NotSimulated : CrmError.InvalidModule).WriteAsync(context);
        }

        error = scope(module).IsWithin(token!.Scope) ? DocumentedParameters.Check(context, version) : CrmError.ScopeMismatch;
        return error is null
            ? CrmException.Sending(handler)(new CrmCall(context, version, crm, module, token.Scope))
            : error.WriteAsync(context);
    }

    // CRM accepts its own scheme only: a Bearer header counts as no header.
    private CrmError? Authenticate(HttpContext context, out AccessToken? token)
    {
        var value = AuthorizationHeader.Token(context, AuthorizationHeader.Zoho);
        token = value is null ? null : tokens.Of(context).FindAccessToken(value);
        return value is null ? CrmError.AuthenticationFailure
            : token is null ? CrmError.InvalidToken
            : null;
    }

    // The token decides which organization it is. The header names it for the file servers, and can be sent with each request.
    private static CrmError? CheckOrganization(HttpContext context) =>
        context.Request.Headers.TryGetValue(OrganizationHeader, out var organization) && organization != CrmOrganization.Zgid
            ? CrmError.WrongOrganization
            : null;

    // A 429 of CRM has no Retry-After, and does not say which limit was exceeded.
    private CrmError? CountRequest(HttpContext context)
    {
        var reading = meters.Count(context);
        if (reading.Limit is not null)
        {
            return CrmError.TooManyRequests;
        }

        // CRM sends this header only when less than half of the credits is left.
        if (reading is { HasUsedHalf: true, CreditsLeft: { } credits })
        {
            context.Response.Headers["X-API-CREDITS-REMAINING"] = credits.ToString(CultureInfo.InvariantCulture);
        }

        return null;
    }
}
