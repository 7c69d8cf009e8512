using System.Globalization;
using ZohoOAuth.Client.Api.Records;
using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Http;

namespace ZohoOAuth.Client.Api;

/// <summary>
/// Decides whether to retry a failed call, and when. A call that was rejected by a rate limit had no effect, so it is safe to retry. Any other call
/// is retried only when it is idempotent. The jitter, between 0 and 1, keeps processes that were rejected together from retrying at the same time.
/// </summary>
/// <param name="serverClock">The clock of Zoho's servers. They write the dates in Retry-After.</param>
/// <param name="jitter">Jitter, between 0 and 1: processes that were rejected together must not retry at the same time.</param>
internal sealed class RetryPolicy(ServerClock serverClock, double jitter)
{
    /// <summary>
    /// The longest pause inside a pipeline. When the server requires a longer one, the error tells the user the time of the next attempt.
    /// </summary>
    private static readonly TimeSpan MaxDelay = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan InitialDelay = TimeSpan.FromSeconds(1);

    /// <summary>The pause before the next attempt; null when there is no retry.</summary>
    internal TimeSpan? DelayAfter(HttpResponse response, ApiRequest request, int attempt) => response.Status switch
    {
        _ when attempt >= request.MaxRetries => null,
        _ when ApiErrors.IsRateLimited(response, request.Product) => DelayAfterRateLimit(response, request, attempt),
        >= 500 and not 501 when request.IsIdempotent && !ApiErrors.IsScopeMismatch(response, request.Product) =>
            RetryAfterOf(response) is { } told ? WithinLimit(told) : ExponentialDelay(InitialDelay, attempt),
        _ => null,
    };

    /// <summary>The pause before the next attempt of a call that got no response; null when there is no retry.</summary>
    internal TimeSpan? DelayAfter(ZohoOAuthException error, ApiRequest request, int attempt) =>
        attempt < request.MaxRetries && error.ErrorId == ErrorIds.NetworkError && request.IsIdempotent ? ExponentialDelay(InitialDelay, attempt) : null;

    /// <summary>How long to wait until the response allows the next call; null when it does not say. The result can be negative.</summary>
    /// <param name="response">The response.</param>
    /// <param name="serverNow">The time of Zoho's servers, for a response without a Date header.</param>
    internal static TimeSpan? RetryAfterOf(HttpResponse response, DateTimeOffset serverNow)
    {
        const int MaxSeconds = 31_536_000;
        const long MaxTime = 253_402_300_799_999;
        var after = response.Header(RateHeaders.RetryAfter);
        if (int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return TimeSpan.FromSeconds(Math.Min(seconds, MaxSeconds));
        }

        if (DateTimeOffset.TryParseExact(after, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
        {
            return date - (response.Date ?? serverNow);
        }

        if (long.TryParse(response.Header(RateHeaders.Reset), NumberStyles.None, CultureInfo.InvariantCulture, out var reset) && reset <= MaxTime)
        {
            return DateTimeOffset.FromUnixTimeMilliseconds(reset) - (response.Date ?? serverNow);
        }

        return response.Header(RateHeaders.DayLeft) == "0"
            && int.TryParse(response.Header(RateHeaders.DayReset), NumberStyles.None, CultureInfo.InvariantCulture, out var left)
            ? TimeSpan.FromSeconds(Math.Min(left, MaxSeconds))
            : null;
    }

    private TimeSpan? DelayAfterRateLimit(HttpResponse response, ApiRequest request, int attempt)
    {
        var problem = ApiProblemParser.Parse(response);
        var rule = CodeRules.Find(request.Product, response.Status, problem.Code, problem.Message);
        return rule?.Meaning == CodeMeaning.DailyLimit ? null
            : RetryAfterOf(response) is { } told ? WithinLimit(told)
            : ExponentialDelay(rule?.Pause ?? InitialDelay, attempt);
    }

    private TimeSpan? RetryAfterOf(HttpResponse response) => RetryAfterOf(response, serverClock.Now);

    private static TimeSpan? WithinLimit(TimeSpan pause) => pause > MaxDelay ? null : pause < TimeSpan.Zero ? TimeSpan.Zero : pause;

    private TimeSpan ExponentialDelay(TimeSpan first, int attempt)
    {
        var ticks = first.Ticks * Math.Pow(2, attempt) * (1 + (jitter / 2));
        return ticks > MaxDelay.Ticks ? MaxDelay : TimeSpan.FromTicks((long)ticks);
    }
}
