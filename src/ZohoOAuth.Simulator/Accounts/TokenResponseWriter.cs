using System.Globalization;
using ZohoOAuth.Simulator.DataCenters;
using ZohoOAuth.Simulator.Identity;
using ZohoOAuth.Simulator.Settings;
using ZohoOAuth.Simulator.Tokens;
using ZohoOAuth.Simulator.Web;

namespace ZohoOAuth.Simulator.Accounts;

/// <summary>Writes the response of the token endpoint in the current <see cref="ResponseFormat"/>.</summary>
internal sealed class TokenResponseWriter(SimulatorSettings settings)
{
    // The exact text of every accounts server that throttles (measured 2026-09-30 and before).
    private const string TooManyRequests = "You have made too many requests continuously. Please try again after some time.";

    public Task WriteAsync(HttpContext context, SimulatedDataCenter dataCenter, TokenResult result) => result switch
    {
        TokenResult.Issued issued => JsonResponse.WriteAsync(context, Describe(issued, dataCenter)),
        TokenResult.Refused { Error: OAuthError.AccessDenied } => WriteAccessDeniedAsync(context),
        TokenResult.Refused refused => JsonResponse.WriteAsync(context, new { error = refused.Error }),
        _ => throw new InvalidOperationException($"Unknown result {result}."),
    };

    private Task WriteAccessDeniedAsync(HttpContext context) => JsonResponse.WriteAsync(
        context,
        new { error_description = TooManyRequests, error = OAuthError.AccessDenied, status = "failure" },
        settings.Limits.AccessDeniedStatus);

    private Dictionary<string, object> Describe(TokenResult.Issued issued, SimulatedDataCenter dataCenter)
    {
        var format = settings.ResponseFormat;
        var response = new Dictionary<string, object> { ["access_token"] = issued.Access.Value };
        if (issued.Refresh is { } refresh && !format.OmitRefreshToken)
        {
            response["refresh_token"] = refresh.Value;
        }

        // Separated by commas in the request, by spaces here (CRM documents, client credentials).
        if (format.IncludeScope)
        {
            response["scope"] = string.Join(' ', issued.Access.Scope);
        }

        if (format.IncludeApiDomain)
        {
            response["api_domain"] = dataCenter.ApiOrigin;
        }

        response["token_type"] = "Bearer";
        AddExpiry(response, format.Expiry, (long)settings.Limits.AccessTokenLifetime.TotalSeconds);
        return response;
    }

    private static void AddExpiry(Dictionary<string, object> response, ExpiryFormat form, long seconds)
    {
        switch (form)
        {
            case ExpiryFormat.Current:
                response["expires_in"] = seconds;
                break;
            case ExpiryFormat.Milliseconds:
                response["expires_in_sec"] = seconds;
                response["expires_in"] = seconds * 1000;
                break;
            case ExpiryFormat.StringExpiry:
                response["expires_in"] = seconds.ToString(CultureInfo.InvariantCulture);
                break;
            case ExpiryFormat.NoExpiry:
                break;
            default:
                throw new InvalidOperationException($"Unknown expiry format {form}.");
        }
    }
}
