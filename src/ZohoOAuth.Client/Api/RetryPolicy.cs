using System.Globalization;
using ZohoOAuth.Client.Api.Records;
using ZohoOAuth.Client.Catalog.Products;
using ZohoOAuth.Client.Errors;
using ZohoOAuth.Client.Http;

namespace ZohoOAuth.Client.Api;

/// <summary>
/// Whether a call that failed is worth another try, and when. A refusal for too many calls was surely not acted on; anything
/// else is repeated only where twice is as good as once.
/// </summary>
/// <param name="clock">The time.</param>
/// <param name="spread">Between 0 and 1: processes that were refused together do not come back together.</param>
internal sealed class RetryPolicy(TimeProvider clock, double spread)
{
    /// <summary>Nobody waits longer than this in the middle of a pipeline: whoever has to is told the time.</summary>
    private static readonly TimeSpan MaxPause = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);

    /// <summary>The pause before the next try; null where there is none.</summary>
    internal TimeSpan? PauseAfter(HttpResponse response, ApiRequest request, int attempt) => response.Status switch
    {
        _ when attempt >= request.MaxRetries => null,
        429 => AfterRefusal(response, attempt),
        >= 500 and not 501 when request.IsIdempotent => ToldBy(response) is { } told ? NotTooLong(told) : Growing(FirstPause, attempt),
        _ => null,
    };

    /// <summary>The same for a call whose answer never came.</summary>
    internal TimeSpan? PauseAfter(ZohoOAuthException error, ApiRequest request, int attempt) =>
        attempt < request.MaxRetries && error.ErrorId == ErrorIds.NetworkError && request.IsIdempotent ? Growing(FirstPause, attempt) : null;

    /// <summary>When an answer allows the next call. Null where it does not say.</summary>
    internal static DateTimeOffset? RetryAt(HttpResponse response, DateTimeOffset now)
    {
        const int MaxSeconds = 31_536_000;
        const long MaxTime = 253_402_300_799_999;
        var after = response.Header(RateHeaders.RetryAfter);
        if (int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return now.AddSeconds(Math.Min(seconds, MaxSeconds));
        }

        if (DateTimeOffset.TryParseExact(after, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
        {
            return date;
        }

        return long.TryParse(response.Header(RateHeaders.Reset), NumberStyles.None, CultureInfo.InvariantCulture, out var reset) && reset <= MaxTime
            ? DateTimeOffset.FromUnixTimeMilliseconds(reset)
            : null;
    }

    private TimeSpan? AfterRefusal(HttpResponse response, int attempt)
    {
        var code = ApiProblemParser.Parse(response.Body).Code ?? string.Empty;
        if (ApiCodes.DayIsUsedUp.Contains(code))
        {
            return null;
        }

        return ToldBy(response) is { } told ? NotTooLong(told) : Growing(ApiCodes.MinuteIsUsedUp.TryGetValue(code, out var pause) ? pause : FirstPause, attempt);
    }

    private TimeSpan? ToldBy(HttpResponse response) => RetryAt(response, clock.GetUtcNow()) - clock.GetUtcNow();

    private static TimeSpan? NotTooLong(TimeSpan pause) => pause > MaxPause ? null : pause < TimeSpan.Zero ? TimeSpan.Zero : pause;

    private TimeSpan Growing(TimeSpan first, int attempt)
    {
        var ticks = first.Ticks * Math.Pow(2, attempt) * (1 + (spread / 2));
        return ticks > MaxPause.Ticks ? MaxPause : TimeSpan.FromTicks((long)ticks);
    }
}
