using System.Globalization;

namespace ZohoOAuth.Simulator;

/// <summary>Words the token endpoint's decisions, in the shape that was asked for.</summary>
internal sealed class TokenAnswerWriter(ZohoSimulator zoho)
{
    // The page's own words, sent by every accounts server that throttles (measured 2026-09-30 and before).
    private const string TooManyRequests = "You have made too many requests continuously. Please try again after some time.";

    public Task WriteAsync(HttpContext context, SimulatedDataCenter dataCenter, TokenOutcome outcome) => outcome switch
    {
        TokenOutcome.Issued issued => JsonAnswer.WriteAsync(context, Describe(issued, dataCenter)),
        TokenOutcome.Refused { Error: OAuthError.AccessDenied } => WriteAccessDeniedAsync(context),
        TokenOutcome.Refused refused => JsonAnswer.WriteAsync(context, new { error = refused.Error }),
        _ => throw new InvalidOperationException($"Unknown outcome {outcome}."),
    };

    private Task WriteAccessDeniedAsync(HttpContext context) => JsonAnswer.WriteAsync(
        context,
        new { error_description = TooManyRequests, error = OAuthError.AccessDenied, status = "failure" },
        zoho.Limits.AccessDeniedStatus);

    private Dictionary<string, object> Describe(TokenOutcome.Issued issued, SimulatedDataCenter dataCenter)
    {
        AnswerShape shape = zoho.AnswerShape;
        var response = new Dictionary<string, object> { ["access_token"] = issued.Access.Value };
        if (issued.Refresh is { } refresh && !shape.OmitRefreshToken)
        {
            response["refresh_token"] = refresh.Value;
        }

        // Comma separated in the request, blank separated here (CRM documents, client credentials).
        if (shape.IncludeScope)
        {
            response["scope"] = string.Join(' ', issued.Access.Scope);
        }

        if (shape.IncludeApiDomain)
        {
            response["api_domain"] = dataCenter.ApiOrigin;
        }

        response["token_type"] = "Bearer";
        AddExpiry(response, shape.Expiry, (long)zoho.Limits.AccessTokenLifetime.TotalSeconds);
        return response;
    }

    private static void AddExpiry(Dictionary<string, object> response, ExpiryForm form, long seconds)
    {
        switch (form)
        {
            case ExpiryForm.Current:
                response["expires_in"] = seconds;
                break;
            case ExpiryForm.Milliseconds:
                response["expires_in_sec"] = seconds;
                response["expires_in"] = seconds * 1000;
                break;
            case ExpiryForm.StringExpiry:
                response["expires_in"] = seconds.ToString(CultureInfo.InvariantCulture);
                break;
            case ExpiryForm.NoExpiry:
                break;
            default:
                throw new InvalidOperationException($"Unknown expiry form {form}.");
        }
    }
}
