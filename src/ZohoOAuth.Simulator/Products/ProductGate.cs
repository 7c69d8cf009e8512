using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Metering;
using ZohoOAuth.Simulator.Products.Styles;
using ZohoOAuth.Simulator.Tokens;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Products;

/// <summary>What every request to a product must pass, in this order: the token, the budget, the organization.</summary>
internal sealed class ProductGate(PerDataCenter<TokenStore> tokens, ApiMeters meters, ProductStyle style)
{
    // Whoever does not know his organizations yet asks for them.
    private const string Organizations = "organizations";

    /// <summary>Guards requests for a resource; where none is named, the path names it.</summary>
    public RequestDelegate Guard(string? resource, Func<ProductCall, Task> handler, int credits = 1) => context =>
    {
        string named = resource ?? (string)context.GetRouteValue("resource")!;
        ProductRefusal? refusal = Authenticate(context) ?? Meter(context, credits) ?? Place(context, named);
        return refusal is null ? handler(new ProductCall(context, named)) : refusal.WriteAsync(context);
    };

    private ProductRefusal? Authenticate(HttpContext context)
    {
        string? token = AuthorizationHeader.Token(context, AuthorizationHeader.Zoho);
        return token is null ? style.NoToken
            : tokens.Of(context).FindAccess(token) is null ? style.DeadToken
            : null;
    }

    private ProductRefusal? Meter(HttpContext context, int credits)
    {
        MeterReading reading = meters.Count(context, credits);
        if (reading.Limit is { } limit)
        {
            return limit == ApiLimit.Window ? style.WindowUsedUp : DayUsedUp(reading);
        }

        style.TellCredits?.Invoke(context.Response, credits, reading.CreditsLeft);
        return null;
    }

    private ProductRefusal DayUsedUp(MeterReading reading)
    {
        ProductRefusal refusal = style.DayUsedUp ?? style.WindowUsedUp;
        return style.TellsWhenDayIsFree ? refusal with { RetryAfter = reading.FreeAfter } : refusal;
    }

    private ProductRefusal? Place(HttpContext context, string resource) =>
        resource == Organizations || style.NamesOrganization(context.Request) ? null : style.NoOrganization;
}
